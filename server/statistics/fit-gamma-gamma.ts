import betaln from '@stdlib/math-base-special-betaln';
import digamma from '@stdlib/math-base-special-digamma';
import { everyNth } from './every-nth.js';
import { meanSpend, type GammaGamma, type SpendHistory } from './gamma-gamma.js';
import { bestMinimum, type Objective } from './minimise.js';
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
export function fitGammaGamma(histories: readonly SpendHistory[]): GammaGammaFit {
  const customers = histories.length;
  const observed = histories.reduce((sum, { average }) => sum + average, 0) / customers;
  const sample = everyNth(histories, SAMPLE);
  const search = (coordinates: Coordinates, lower: number[], upper: number[], starts: number[][]) => {
    const rough = sample === histories ? undefined : perCustomer(sample, coordinates);
    const { point, value, converged } = bestMinimum(
      perCustomer(histories, coordinates),
      starts,
      lower,
      upper,
      rough,
    );
    const model = coordinates.modelAt(point);
    return { found: { model, logLikelihood: -value * customers, customers }, converged };
  };

  const centre = log(observed);
  const free = search(
    FREE,
    [centre - 20, LEAST, LEAST],
    [centre + 20, MOST, MOST],
    STARTS.map(([p, q]) => [centre, p, q]),
  );
  const { model } = free.found;
  const mean = model.q > 1 ? meanSpend(model) : Infinity;
  if (mean < 2 * observed && mean > observed / 2) {
    const spread = spreadOfLogs(perCustomer(histories, LOGARITHMS), [model.p, model.q, model.v].map(log));
    const narrow = spread?.every((error) => error / Math.sqrt(customers) < Math.LN10) ?? false;
    return { ...free.found, identified: free.converged && narrow, meanHeld: false };
  }
  const held = search(
    withMean(observed),
    [LEAST, LEAST],
    [MOST, MOST],
    STARTS.map(([p, q]) => [p, q]),
  );
  return { ...held.found, identified: false, meanHeld: true };
}

/** So many customers tell where to begin with all of them. */
const SAMPLE = 3_000;

/** Logarithms of p and q to begin with. */
const STARTS = [
  [1, 1],
  [-1, 0],
  [3, 3],
] as const;

/** Bounds of the logarithms of p and q. */
const [LEAST, MOST] = [log(1e-3), log(1e7)] as const;

/** Coordinates of a model, and the slope along them from that by its parameters. */
interface Coordinates {
  modelAt: (point: readonly number[]) => GammaGamma;
  along: (model: GammaGamma, slope: GammaGamma) => number[];
}

const LOGARITHMS: Coordinates = {
  modelAt: ([p, q, v]) => ({ p: exp(p!), q: exp(q!), v: exp(v!) }),
  along: ({ p, q, v }, slope) => [p * slope.p, q * slope.q, v * slope.v],
};

/** Logarithms of p·v/q, p and q. */
const FREE: Coordinates = {
  modelAt: ([mean, p, q]) => ({ p: exp(p!), q: exp(q!), v: exp(mean! + q! - p!) }),
  along: ({ p, q, v }, slope) => [v * slope.v, p * slope.p - v * slope.v, q * slope.q + v * slope.v],
};

/** Logarithms of p and q − 1 where the mean spend p·v / (q − 1) is given. */
function withMean(mean: number): Coordinates {
  return {
    modelAt: ([p, above]) => ({ p: exp(p!), q: 1 + exp(above!), v: mean * exp(above! - p!) }),
    along: ({ p, q, v }, slope) => [p * slope.p - v * slope.v, (q - 1) * slope.q + v * slope.v],
  };
}

/** The negative log-likelihood of a customer. */
function perCustomer(histories: readonly SpendHistory[], { modelAt, along }: Coordinates): Objective {
  const logLikelihood = likelihoodOf(byFrequency(histories));
  return (point, gradient) => {
    const model = modelAt(point);
    const slope = { p: 0, q: 0, v: 0 };
    const value = logLikelihood(model, slope);
    along(model, slope).forEach((each, i) => (gradient[i] = -each / histories.length));
    return -value / histories.length;
  };
}

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
