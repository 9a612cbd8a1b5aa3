import betaln from '@stdlib/math-base-special-betaln';
import digamma from '@stdlib/math-base-special-digamma';
import { meanSpend, type GammaGamma, type SpendHistory } from './gamma-gamma.js';
import { bestMinimum, type Minimum, type Objective } from './minimise.js';
import { spreadOfLogs } from './spread-of-logs.js';

const { exp, log, log1p } = Math;

export interface GammaGammaFit {
  model: GammaGamma;
  logLikelihood: number;
  customers: number;
  /** Whether the data pin every parameter down by themselves. */
  identified: boolean;
  /**
   * Whether the mean spend over all customers was held at the observed one, because the likeliest parameters have none (q ≤ 1)
   * or one that is less than half or more than twice what was seen: a few very large customers.
   */
  meanHeld: boolean;
}

/** Log-likelihood of mean spends (Fader & Hardie 2013, equation 1a). */
export function gammaGammaLogLikelihood(model: GammaGamma, histories: Iterable<SpendHistory>): number {
  return likelihoodOf(byFrequency(histories))(model, { p: 0, q: 0, v: 0 });
}

/**
 * The parameters under which the mean spends of repeat customers are likeliest. Searched over logarithms of p·v/q, p and q,
 * of which one runs into its bound where customers do not differ (q → ∞) or never vary their spend (p → ∞).
 * @param histories of customers with a repeat purchase and a mean spend above 0; at least one.
 */
export function fitGammaGamma(histories: Iterable<SpendHistory>): GammaGammaFit {
  const groups = byFrequency(histories);
  const averages = groups.flatMap((group) => group.averages);
  const customers = averages.length;
  const observed = averages.reduce((sum, average) => sum + average, 0) / customers;
  const logLikelihood = likelihoodOf(groups);
  const negative =
    (
      modelAt: (point: readonly number[]) => GammaGamma,
      chain: (model: GammaGamma, slope: GammaGamma) => number[],
    ): Objective =>
    (point, gradient) => {
      const model = modelAt(point);
      const slope = { p: 0, q: 0, v: 0 };
      const value = logLikelihood(model, slope);
      chain(model, slope).forEach((along, i) => (gradient[i] = -along / customers));
      return -value / customers;
    };
  const fitted = (model: GammaGamma, { value }: Minimum) => ({
    model,
    logLikelihood: -value * customers,
    customers,
  });

  const freely = ([mean, p, q]: readonly number[]) => ({ p: exp(p!), q: exp(q!), v: exp(mean! + q! - p!) });
  const free = bestMinimum(
    negative(freely, ({ p, q, v }, slope) => [
      v * slope.v,
      p * slope.p - v * slope.v,
      q * slope.q + v * slope.v,
    ]),
    STARTS.map(([p, q]) => [log(observed), p, q]),
    [log(observed) - 20, MOST_ALIKE[0], MOST_ALIKE[0]],
    [log(observed) + 20, MOST_ALIKE[1], MOST_ALIKE[1]],
  );
  const model = freely(free.point);
  const mean = model.q > 1 ? meanSpend(model) : Infinity;
  if (mean < 2 * observed && mean > observed / 2) {
    const logs = negative(
      (point) => ({ p: exp(point[0]!), q: exp(point[1]!), v: exp(point[2]!) }),
      ({ p, q, v }, slope) => [p * slope.p, q * slope.q, v * slope.v],
    );
    const spread = spreadOfLogs(logs, [log(model.p), log(model.q), log(model.v)]);
    const narrow = spread?.every((error) => error / Math.sqrt(customers) < Math.LN10) ?? false;
    return { ...fitted(model, free), identified: free.converged && narrow, meanHeld: false };
  }

  const withMean = ([p, above]: readonly number[]) => ({
    p: exp(p!),
    q: 1 + exp(above!),
    v: observed * exp(above! - p!),
  });
  const held = bestMinimum(
    negative(withMean, ({ p, q, v }, slope) => [p * slope.p - v * slope.v, (q - 1) * slope.q + v * slope.v]),
    STARTS,
    [MOST_ALIKE[0], MOST_ALIKE[0]],
    [MOST_ALIKE[1], MOST_ALIKE[1]],
  );
  return { ...fitted(withMean(held.point), held), identified: false, meanHeld: true };
}

/** Logarithms of p and q to begin with. */
const STARTS = [
  [1, 1],
  [-1, 0],
  [3, 3],
] as const;

/** Bounds of the logarithms of p and q. */
const MOST_ALIKE = [log(1e-3), log(1e7)] as const;

interface Group {
  frequency: number;
  averages: number[];
}

function byFrequency(histories: Iterable<SpendHistory>): Group[] {
  const groups = new Map<number, number[]>();
  for (const { frequency, average } of histories) {
    const averages = groups.get(frequency);
    if (averages) averages.push(average);
    else groups.set(frequency, [average]);
  }
  return [...groups].map(([frequency, averages]) => ({ frequency, averages }));
}

/** The log-likelihood of a model, which adds its slope by each parameter to `slope`. Γ and its slopes are worked out once a frequency. */
function likelihoodOf(groups: readonly Group[]): (model: GammaGamma, slope: GammaGamma) => number {
  return ({ p, q, v }, slope) => {
    let total = 0;
    for (const { frequency: x, averages } of groups) {
      const shape = p * x;
      const together = digamma(shape + q);
      const [byShape, byQ] = [together - digamma(shape), together - digamma(q)];
      total -= averages.length * betaln(shape, q);
      for (const average of averages) {
        const spent = x * average;
        const [own, other] = [log1p(v / spent), log1p(spent / v)];
        total -= shape * own + q * other + log(average);
        slope.p += x * (byShape - own);
        slope.q += byQ - other;
        slope.v += (q * spent - shape * v) / (v * (spent + v));
      }
    }
    return total;
  };
}
