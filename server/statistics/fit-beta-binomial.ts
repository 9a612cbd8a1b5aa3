import {
  chances,
  logFactorials,
  logProducts,
  runningSum,
  type BetaBinomial,
  type Counted,
} from './beta-binomial.js';
import { logistic, logit } from './log-odds.js';
import { minimise } from './minimise.js';

/** Subjects with as many tries, by their successes. Only those with up to `most` successes are looked at. */
interface Group {
  n: number;
  most: number;
  seen: Counted[];
}

/** More tries than these say hardly more of how subjects differ, and cost more. */
const TRIES = 100;
const MOST_CORRELATION = 0.98;
const MOST_LOG_ODDS = 14;
/** Share of usual subjects that is looked at: from 0.95 to 0.99 it makes no difference. */
const USUAL = 0.975;
/** With fewer tries and the bound below them, a subject tells the mean and the spread only together. */
export const TELLING_TRIES = 3;
const ROUNDS = 10;

/**
 * The beta-binomial of maximum likelihood (Griffiths 1973).
 * @returns a plain binomial (correlation 0) where subjects differ no more than chance has it; undefined without any try.
 */
export function fitBetaBinomial(counts: readonly Counted[]): BetaBinomial | undefined {
  const start = pooled(counts);
  return start && maximise(grouped(counts), start);
}

/**
 * The beta-binomial of the usual subjects, not drawn towards unusual ones: an empirical null (Efron 2007, section 4).
 * Maximum likelihood given that no subject has more successes than 97.5 % of its kind; those who do may
 * be of another kind and are left out, and the likelihood is that of not being left out. It begins with subjects that
 * do not differ at all, so that unusual ones cannot hide each other, and goes on until the same are left out as before.
 * Where all are of one kind this estimates the same as `fitBetaBinomial`.
 */
export function fitUsual(counts: readonly Counted[]): BetaBinomial | undefined {
  const whole = fitBetaBinomial(counts);
  if (!whole || whole.mean <= 0 || whole.mean >= 1) return whole;
  const groups = grouped(counts.filter(({ n }) => n >= TELLING_TRIES));
  if (groups.length === 0) return whole;
  let model: BetaBinomial = { mean: whole.mean, correlation: 0 };
  const tried = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const bounds = usualBounds(groups, model);
    if (tried.has(bounds.join())) break;
    tried.add(bounds.join());
    model = maximise(
      groups.map(({ n, seen }, i) => ({
        n,
        most: bounds[i]!,
        seen: seen.filter(({ k }) => k <= bounds[i]!),
      })),
      model,
    );
  }
  return model;
}

/** The fewest successes of each group that 97.5 % do not exceed; at least one, so that something is left to estimate from. */
function usualBounds(groups: readonly Group[], model: BetaBinomial): number[] {
  const tries = triesOf(groups);
  const [products, factorial] = [logProducts(model, tries), logFactorials(tries)];
  return groups.map(({ n }) => {
    let below = 0;
    const bound = chances(n, n, products, factorial).findIndex((chance) => (below += chance) >= USUAL);
    return bound < 0 ? n : Math.max(1, bound);
  });
}

function triesOf(groups: readonly Group[]): number {
  return groups.reduce((most, { n }) => Math.max(most, n), 0);
}

/** The plain share of all tries; undefined without any. */
function pooled(counts: readonly Counted[]): BetaBinomial | undefined {
  const tries = counts.reduce((sum, { n, count }) => sum + n * count, 0);
  const successes = counts.reduce((sum, { k, count }) => sum + k * count, 0);
  return tries === 0 ? undefined : { mean: successes / tries, correlation: 0.05 };
}

function grouped(counts: readonly Counted[]): Group[] {
  const groups = new Map<number, Group>();
  for (const { n: tries, k: successes, count } of counts) {
    const n = Math.min(tries, TRIES);
    const k = tries > TRIES ? Math.round((successes / tries) * TRIES) : successes;
    const group = groups.get(n) ?? { n, most: n, seen: [] };
    group.seen.push({ n, k, count });
    groups.set(n, group);
  }
  return [...groups.values()].filter(({ n }) => n > 0).sort((x, y) => x.n - y.n);
}

function maximise(groups: readonly Group[], start: BetaBinomial): BetaBinomial {
  if (start.mean <= 0 || start.mean >= 1) return { mean: start.mean, correlation: 0 };
  const factorial = logFactorials(triesOf(groups));
  const { point } = minimise(
    ([logOdds, correlation], gradient) => {
      const model = { mean: logistic(logOdds!), correlation: correlation! };
      const { value, byMean, byStep } = logLikelihood(groups, model, factorial);
      gradient[0] = -byMean * model.mean * (1 - model.mean);
      gradient[1] = -byStep / (1 - model.correlation) ** 2;
      return -value;
    },
    [logit(start.mean), Math.max(start.correlation, 0.01)],
    [-MOST_LOG_ODDS, 0],
    [MOST_LOG_ODDS, MOST_CORRELATION],
  );
  return { mean: logistic(point[0]!), correlation: point[1]! };
}

/** The logarithm of the likelihood of groups, and its slopes by the mean and by θ = ρ/(1 − ρ). */
function logLikelihood(groups: readonly Group[], model: BetaBinomial, factorial: Float64Array) {
  const most = factorial.length - 1;
  const { mean } = model;
  const step = model.correlation / (1 - model.correlation);
  const sums = logProducts(model, most);
  const successesByMean = runningSum(most, (i) => 1 / (mean + i * step));
  const failuresByMean = runningSum(most, (i) => -1 / (1 - mean + i * step));
  const successesByStep = runningSum(most, (i) => i / (mean + i * step));
  const failuresByStep = runningSum(most, (i) => i / (1 - mean + i * step));
  const triesByStep = runningSum(most, (i) => i / (1 + i * step));
  const total = { value: 0, byMean: 0, byStep: 0 };

  const add = (n: number, k: number, weight: number) => {
    total.value += weight * (sums.successes[k]! + sums.failures[n - k]! - sums.tries[n]!);
    total.byMean += weight * (successesByMean[k]! + failuresByMean[n - k]!);
    total.byStep += weight * (successesByStep[k]! + failuresByStep[n - k]! - triesByStep[n]!);
  };
  for (const { n, most: bound, seen } of groups) {
    for (const { k, count } of seen) add(n, k, count);
    if (bound >= n) continue;
    const subjects = seen.reduce((sum, { count }) => sum + count, 0);
    const possible = chances(n, bound, sums, factorial);
    let [within, byMean, byStep] = [0, 0, 0];
    for (let k = 0; k <= bound; k++) {
      const chance = possible[k]!;
      within += chance;
      byMean += chance * (successesByMean[k]! + failuresByMean[n - k]!);
      byStep += chance * (successesByStep[k]! + failuresByStep[n - k]! - triesByStep[n]!);
    }
    total.value -= subjects * Math.log(within);
    total.byMean -= (subjects * byMean) / within;
    total.byStep -= (subjects * byStep) / within;
  }
  return total;
}
