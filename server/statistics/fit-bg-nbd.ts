import type { BgNbd, PurchaseHistory } from './bg-nbd.js';
import { everyNth } from './every-nth.js';
import { bestMinimum, type Objective } from './minimise.js';
import { spreadOfLogs } from './spread-of-logs.js';

/** Looked up once: the loops below call these some ten million times. */
const { exp, log, log1p } = Math;

export interface BgNbdFit {
  model: BgNbd;
  logLikelihood: number;
  customers: number;
  /** Whether the data pin every parameter down, to a factor of 10; else others fit as well, and only what they predict counts. */
  identified: boolean;
}

/** Log-likelihood of histories (Fader, Hardie & Lee 2005, equation 6). */
export function bgNbdLogLikelihood(model: BgNbd, histories: Iterable<PurchaseHistory>): number {
  return likelihoodOf(groups(histories))(model, { r: 0, alpha: 0, a: 0, b: 0 });
}

/**
 * The parameters under which the histories are likeliest.
 * Searched over the logarithms of the mean rate r / α, of r and of a + b, and the logit of the mean leaving chance a / (a + b):
 * where the data do not tell the customers apart or show nobody leaving, one of these runs into its bound
 * and the likelihood into its limit, while the search stays finite.
 * @param starts where the search begins; the best end is taken.
 */
export function fitBgNbd(histories: Iterable<PurchaseHistory>, starts: readonly Start[] = STARTS): BgNbdFit {
  const rows = groups(histories);
  const customers = weightOf(rows);
  const purchases = rows.reduce((sum, { weight, frequency }) => sum + weight * frequency, 0);
  const weeks = rows.reduce((sum, { weight, age }) => sum + weight * age, 0);
  const rate = log((purchases + 1) / (weeks + 1));
  const best = bestMinimum(
    perCustomer(rows, SEARCHED),
    starts.map(([mean, shape, leaving, certainty]) => [rate + mean, shape, leaving, certainty]),
    [rate - 20, log(1e-4), -25, log(1e-4)],
    [rate + 20, log(1e8), 25, log(1e8)],
    rows.length > SAMPLE ? perCustomer(everyNth(rows, SAMPLE), SEARCHED) : undefined,
  );
  const model = SEARCHED.modelAt(best.point);
  const { r, alpha, a, b } = model;
  const spread = spreadOfLogs(perCustomer(rows, LOGARITHMS), [r, alpha, a, b].map(log));
  const narrow = spread?.every((error) => error / Math.sqrt(customers) < Math.LN10) ?? false;
  return {
    model,
    logLikelihood: -best.value * customers,
    customers,
    identified: best.converged && narrow,
  };
}

/** So many histories tell where to begin with all of them. */
const SAMPLE = 3_000;

/** Added to the logarithm of the mean rate; logarithm of r; logit of the mean leaving chance; logarithm of a + b. */
type Start = readonly [number, number, number, number];

const STARTS: readonly Start[] = [
  [0, 0, -1, 1],
  [1, -1.5, -1, 1],
  [0, 0, -5, 4],
];

/** Coordinates of a model, and the slope along them from that by its parameters. */
interface Coordinates {
  modelAt: (point: readonly number[]) => BgNbd;
  along: (model: BgNbd, slope: BgNbd) => number[];
}

const SEARCHED: Coordinates = {
  modelAt: ([rate, shape, leaving, certainty]) => {
    const r = exp(shape!);
    const sum = exp(certainty!);
    // each half by itself, so that neither is lost in 1 minus the other
    return { r, alpha: r / exp(rate!), a: sum / (1 + exp(-leaving!)), b: sum / (1 + exp(leaving!)) };
  },
  along: ({ r, alpha, a, b }, slope) => [
    -alpha * slope.alpha,
    r * slope.r + alpha * slope.alpha,
    ((a * b) / (a + b)) * (slope.a - slope.b),
    a * slope.a + b * slope.b,
  ],
};

const LOGARITHMS: Coordinates = {
  modelAt: ([r, alpha, a, b]) => ({ r: exp(r!), alpha: exp(alpha!), a: exp(a!), b: exp(b!) }),
  along: ({ r, alpha, a, b }, slope) => [r * slope.r, alpha * slope.alpha, a * slope.a, b * slope.b],
};

/** The negative log-likelihood of a customer. */
function perCustomer(rows: readonly Group[], { modelAt, along }: Coordinates): Objective {
  const logLikelihood = likelihoodOf(rows);
  const customers = weightOf(rows);
  return (point, gradient) => {
    const model = modelAt(point);
    const slope = { r: 0, alpha: 0, a: 0, b: 0 };
    const value = logLikelihood(model, slope);
    along(model, slope).forEach((each, i) => (gradient[i] = -each / customers));
    return -value / customers;
  };
}

interface Group extends PurchaseHistory {
  weight: number;
}

/** Equal histories once, with their number. */
function groups(histories: Iterable<PurchaseHistory>): Group[] {
  const byHistory = new Map<string, Group>();
  for (const { frequency, recency, age } of histories) {
    const name = `${frequency} ${recency} ${age}`;
    const group = byHistory.get(name);
    if (group) group.weight++;
    else byHistory.set(name, { frequency, recency, age, weight: 1 });
  }
  return [...byHistory.values()];
}

function weightOf(rows: readonly Group[]): number {
  return rows.reduce((sum, { weight }) => sum + weight, 0);
}

/**
 * The log-likelihood of a model, which adds its slope by each parameter to `slope`.
 * Γ(r + x) / Γ(r) and its like are products over 0 … x − 1, summed once for all x: exact where a difference of ln Γ is not (b → ∞).
 */
function likelihoodOf(rows: readonly Group[]): (model: BgNbd, slope: BgNbd) => number {
  const most = rows.reduce((max, { frequency }) => Math.max(max, frequency), 0);
  const sums = Array.from({ length: 5 }, () => new Float64Array(most + 1)) as Sums;
  return (model, slope) => {
    const { r, alpha, a, b } = model;
    fill(sums, model);
    const [bought, boughtByR, stayed, stayedByA, stayedByB] = sums;
    let total = 0;
    for (const { weight, frequency: x, recency, age } of rows) {
      const wait = log1p(age / alpha);
      let value = bought[x]! + stayed[x]! - r * wait - x * log(alpha + age);
      let byR = boughtByR[x]! - wait;
      let byAlpha = (r * age) / (alpha * (alpha + age)) - x / (alpha + age);
      let byA = stayedByA[x]!;
      let byB = stayedByB[x]!;
      if (x > 0) {
        const silence = log1p((age - recency) / (alpha + recency));
        const odds = log(a / (b + x - 1)) + (r + x) * silence;
        value += odds > 0 ? odds + log1p(exp(-odds)) : log1p(exp(odds));
        const gone = 1 / (1 + exp(-odds));
        byR += gone * silence;
        byAlpha -= (gone * (r + x) * (age - recency)) / ((alpha + age) * (alpha + recency));
        byA += gone / a;
        byB -= gone / (b + x - 1);
      }
      total += weight * value;
      slope.r += weight * byR;
      slope.alpha += weight * byAlpha;
      slope.a += weight * byA;
      slope.b += weight * byB;
    }
    return total;
  };
}

type Sums = [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];

/** ln Γ(r + x)/Γ(r) and its slope by r; ln of the chance to stay x times, B(a, b + x)/B(a, b), and its slopes by a and b. */
function fill([bought, boughtByR, stayed, stayedByA, stayedByB]: Sums, { r, a, b }: BgNbd): void {
  for (let i = 0; i + 1 < bought.length; i++) {
    bought[i + 1] = bought[i]! + log(r + i);
    boughtByR[i + 1] = boughtByR[i]! + 1 / (r + i);
    stayed[i + 1] = stayed[i]! - log1p(a / (b + i));
    stayedByA[i + 1] = stayedByA[i]! - 1 / (a + b + i);
    stayedByB[i + 1] = stayedByB[i]! + a / ((b + i) * (a + b + i));
  }
}
