/**
 * Successes of n tries whose chance differs from one subject to the next as a beta distribution has it:
 * α = mean·(1 − ρ)/ρ, β = (1 − mean)·(1 − ρ)/ρ.
 */
export interface BetaBinomial {
  /** Mean chance, 0 … 1. */
  mean: number;
  /** Correlation ρ of two tries of one subject, 0 (a plain binomial) … below 1: how much subjects differ. */
  correlation: number;
}

/** How many subjects had `k` successes in `n` tries. */
export interface Counted {
  n: number;
  k: number;
  count: number;
}

/** Adds a subject to those with as many tries and successes; one without tries tells nothing. */
export function tally(
  counts: Map<string, Counted>,
  { n, k }: { readonly n: number; readonly k: number },
): void {
  const known = counts.get(`${n}/${k}`);
  if (known) known.count++;
  else if (n > 0) counts.set(`${n}/${k}`, { n, k, count: 1 });
}

/** Products over the tries, as running sums of logarithms: P(k of n) = C(n, k)·exp(successes[k] + failures[n − k] − tries[n]). */
export interface LogProducts {
  successes: Float64Array;
  failures: Float64Array;
  tries: Float64Array;
}

/**
 * Written as products Π(mean + i·θ)·Π(1 − mean + i·θ)/Π(1 + i·θ) with θ = ρ/(1 − ρ) (Griffiths 1973), the formula holds for
 * ρ = 0 too and loses no digits near it, as differences of beta functions do.
 */
export function logProducts({ mean, correlation }: BetaBinomial, tries: number): LogProducts {
  const step = correlation / (1 - correlation);
  return {
    successes: runningSum(tries, (i) => Math.log(mean + i * step)),
    failures: runningSum(tries, (i) => Math.log(1 - mean + i * step)),
    tries: runningSum(tries, (i) => Math.log1p(i * step)),
  };
}

/** Sums of the first 0, 1, … `terms` terms. */
export function runningSum(terms: number, term: (index: number) => number): Float64Array {
  const sums = new Float64Array(terms + 1);
  for (let i = 0; i < terms; i++) sums[i + 1] = sums[i]! + term(i);
  return sums;
}

/** Logarithms of 0!, 1!, … `most`!. */
export function logFactorials(most: number): Float64Array {
  return runningSum(most, (i) => Math.log(i + 1));
}

/**
 * P(K = 0), P(K = 1), … P(K = `most`) of n tries, `most` ≤ n.
 * @param products of at least n tries.
 */
export function chances(
  n: number,
  most: number,
  { successes, failures, tries }: LogProducts,
  factorial: Float64Array,
): Float64Array {
  const possible = new Float64Array(most + 1);
  const all = factorial[n]! - tries[n]!;
  for (let k = 0; k <= most; k++) {
    const choices = all - factorial[k]! - factorial[n - k]!;
    possible[k] = Math.exp(choices + successes[k]! + failures[n - k]!);
  }
  return possible;
}

/**
 * P(K ≥ k) of n tries, for several k and n ≤ `most`. Exact; a chance of 0 or 1 for everybody is allowed.
 * @param most some ten thousands at the most.
 */
export function betaBinomialTails(model: BetaBinomial, most: number): (k: number, n: number) => number {
  if (model.mean >= 1) return () => 1;
  if (model.mean <= 0) return (k) => (k <= 0 ? 1 : 0);
  const { successes, failures, tries } = logProducts(model, most);
  const factorial = logFactorials(most);
  return (k, n) => {
    if (k <= 0) return 1;
    const all = factorial[n]! - tries[n]!;
    let total = 0;
    // the smallest first, so that the sum keeps its digits
    for (let j = n; j >= k; j--)
      total += Math.exp(all - factorial[j]! - factorial[n - j]! + successes[j]! + failures[n - j]!);
    return Math.min(1, total);
  };
}

/** P(K ≥ k) of n tries. @param k 0 … n. */
export function betaBinomialTail(k: number, n: number, model: BetaBinomial): number {
  return betaBinomialTails(model, n)(k, n);
}

/**
 * What is to be expected of a subject of whom `k` successes in `n` tries are known: the posterior of the beta-binomial
 * (conjugate updating, Gelman et al. 2013, section 2.4).
 */
export function knowing({ mean, correlation }: BetaBinomial, n: number, k: number): BetaBinomial {
  const step = correlation / (1 - correlation);
  return { mean: (mean + step * k) / (1 + step * n), correlation: step / (1 + step * (n + 1)) };
}
