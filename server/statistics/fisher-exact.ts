import gammaln from '@stdlib/math-base-special-gammaln';

/** Baskets with both of two products, with each of them, and in all. */
export interface PairCounts {
  together: number;
  a: number;
  b: number;
  baskets: number;
}

/** Terms this much smaller than the sum add nothing to it. */
const NEGLIGIBLE = 1e-17;

/**
 * The chance of so many or more baskets with both when the two have nothing to do with each other:
 * the upper tail of the hypergeometric distribution (Fisher's exact test, one-sided; Fisher 1935).
 * together ≤ min(a, b) ≤ baskets, a + b − together ≤ baskets.
 */
export function fisherTail(counts: PairCounts): number {
  const { together, a, b, baskets } = counts;
  const least = Math.max(0, a + b - baskets);
  if (together <= least) return 1;
  const above = together * baskets > a * b;
  // summed from the count outwards, away from the mean, so that the terms only shrink
  return above ? Math.min(1, summed(counts, together, 1)) : Math.max(0, 1 - summed(counts, together - 1, -1));
}

function summed({ a, b, baskets }: PairCounts, from: number, step: 1 | -1): number {
  let term = Math.exp(logChoose(a, from) + logChoose(baskets - a, b - from) - logChoose(baskets, b));
  let sum = 0;
  for (let seen = from; term > sum * NEGLIGIBLE; seen += step) {
    sum += term;
    term *=
      step === 1
        ? ((a - seen) * (b - seen)) / ((seen + 1) * (baskets - a - b + seen + 1))
        : (seen * (baskets - a - b + seen)) / ((a - seen + 1) * (b - seen + 1));
  }
  return sum;
}

function logChoose(n: number, k: number): number {
  return gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1);
}
