import betainc from '@stdlib/math-base-special-betainc';
import type { BgNbd, PurchaseHistory } from './bg-nbd.js';
import type { GammaGamma, SpendHistory } from './gamma-gamma.js';
import { purchaseDistribution, type PurchaseDistribution } from './purchase-distribution.js';

const { cbrt, exp, log, sqrt } = Math;

/** The share of futures that an interval holds: a tenth lies below, a tenth above. */
export const INTERVAL_LEVEL = 0.8;

/**
 * The value of a customer's purchases in the next `weeks`, from … to, in which it lies with 80 % probability.
 * The parameters count as known: that they are estimates makes it a little wider in truth.
 */
export function valueInterval(
  buying: BgNbd,
  spending: GammaGamma,
  customer: PurchaseHistory & SpendHistory,
  weeks: number,
): [low: number, high: number] {
  const purchases = purchaseDistribution(buying, customer, weeks);
  const at = (level: number) => valueQuantile(purchases, spending, customer, level);
  return [at((1 - INTERVAL_LEVEL) / 2), at((1 + INTERVAL_LEVEL) / 2)];
}

/**
 * The value that a customer's purchases stay below with the probability `level`: quantile of the sum of K purchases,
 * K from the purchase model and each of them from the spend model, given what is known of the customer.
 * Of k purchases the sum is v′·BetaPrime(p·k, q′) with q′ = q + p·x, v′ = v + x·m (the Gamma-Gamma model, its ν integrated out),
 * so that no simulation is needed.
 * @returns 0 where no purchase is as likely as `level`.
 */
export function valueQuantile(
  { none, counts, chances }: PurchaseDistribution,
  { p, q, v }: GammaGamma,
  { frequency, average }: SpendHistory,
  level: number,
): number {
  if (none >= level) return 0;
  const shape = q + p * frequency;
  const scale = v + frequency * average;
  const excess = (logValue: number) => {
    const ratio = exp(logValue);
    let below = none;
    for (let i = 0; i < counts.length; i++)
      below += chances[i]! * betaPrimeBelow(ratio, p * counts[i]!, shape);
    return below - level;
  };
  const mean = counts.reduce((sum, count, i) => sum + count * chances[i]!, 0);
  return scale * exp(rising(excess, log((p * mean) / shape)));
}

/** P(X ≤ x) of a BetaPrime(a, b). For a ≥ 1 Paulson's cube-root approximation, right to .006 for b > 1, to .001 for b > 3. */
function betaPrimeBelow(x: number, a: number, b: number): number {
  if (a < 1) return betainc(x / (1 + x), a, b, true, false);
  const [overA, overB] = [1 / (9 * a), 1 / (9 * b)];
  const root = cbrt((x * b) / a);
  return normalBelow(((1 - overB) * root - 1 + overA) / sqrt(overA + root * root * overB));
}

/** P(Z ≤ z) of the normal distribution to 10⁻⁷ (Abramowitz & Stegun 7.1.26): ten times as fast as exactly, and called ten million times. */
function normalBelow(z: number): number {
  const t = 1 / (1 + (0.3275911 * Math.abs(z)) / Math.SQRT2);
  const polynomial =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const tail = (polynomial * exp((-z * z) / 2)) / 2;
  return z < 0 ? tail : 1 - tail;
}

/** Close enough to a level: finer than the approximation of its parts. */
const NEAR = 2e-4;

/** Where a rising function is 0: bracketed from `start` on, then regula falsi with the Illinois rule. */
function rising(f: (x: number) => number, start: number): number {
  let [low, atLow] = [start, f(start)];
  let [high, atHigh] = [low, atLow];
  for (let width = 1; atLow > 0 && width < 700; width *= 2) {
    [high, atHigh] = [low, atLow];
    low -= width;
    atLow = f(low);
  }
  for (let width = 1; atHigh < 0 && width < 700; width *= 2) {
    [low, atLow] = [high, atHigh];
    high += width;
    atHigh = f(high);
  }
  // the approximation may stay above a level that is barely more than the chance of no purchase
  if (atLow > 0) return low;
  if (atHigh < 0) return high;
  for (let step = 0; step < 60; step++) {
    // where the rule stalls, halving goes on
    const middle = step % 8 === 7 ? (low + high) / 2 : high - (atHigh * (high - low)) / (atHigh - atLow);
    const at = f(middle);
    if (Math.abs(at) < NEAR) return middle;
    if (at > 0) {
      [high, atHigh] = [middle, at];
      atLow /= 2;
    } else {
      [low, atLow] = [middle, at];
      atHigh /= 2;
    }
  }
  return (low + high) / 2;
}
