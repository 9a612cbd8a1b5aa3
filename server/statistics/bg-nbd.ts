import { betaQuadrature, type Quadrature } from './beta-quadrature.js';

/** Looked up once: expected purchases of many customers call these often. */
const { exp, expm1, log, log1p } = Math;

/**
 * The BG/NBD model of repeat buying (Fader, Hardie & Lee 2005, "Counting Your Customers the Easy Way", Marketing Science 24:2):
 * while active a customer buys at a rate of its own, Gamma(r, α) over customers (a week), and after each purchase it
 * leaves for good with a chance of its own, Beta(a, b) over customers.
 */
export interface BgNbd {
  r: number;
  alpha: number;
  a: number;
  b: number;
}

/** What the model knows of a customer; times in weeks. Purchases on one day are one. */
export interface PurchaseHistory {
  /** x: days with a purchase after the first one. */
  frequency: number;
  /** t_x: from the first purchase to the last; 0 without a repeat. */
  recency: number;
  /** T: from the first purchase to the end of the data. */
  age: number;
}

/** Chance that the customer has not left for good (equation 7 of Fader, Hardie & Lee 2008); 1 for who bought once. */
export function probabilityAlive(model: BgNbd, { frequency, recency, age }: PurchaseHistory): number {
  if (frequency === 0) return 1;
  const { r, alpha, a, b } = model;
  const logOdds = log(a / (b + frequency - 1)) + (r + frequency) * log1p((age - recency) / (alpha + recency));
  return 1 / (1 + exp(logOdds));
}

/** Chance that the customer, if still active, buys nothing in the next `weeks`. */
export function probabilityOfSilence(
  model: BgNbd,
  { frequency, age }: PurchaseHistory,
  weeks: number,
): number {
  return exp(-(model.r + frequency) * log1p(weeks / (model.alpha + age)));
}

/** Chance that the customer buys nothing in the next `weeks`, gone or not: the churn of the model. */
export function probabilityOfNoPurchase(model: BgNbd, history: PurchaseHistory, weeks: number): number {
  return 1 - probabilityAlive(model, history) * (1 - probabilityOfSilence(model, history, weeks));
}

/**
 * Expected purchases in the next `weeks` (equation 10 of Fader, Hardie & Lee 2005).
 * In place of the paper's ₂F₁, which loses its digits near a = 1 and for b → ∞, the mean over the leaving chance p of an active
 * customer, Beta(a, b + x), of (1 − (1 + p·t/(α + T))^−(r + x)) / p: equal, and smooth everywhere.
 */
export function expectedPurchases(model: BgNbd, history: PurchaseHistory, weeks: number): number {
  const { points, weights } = leavingChance(model, history.frequency);
  const shape = model.r + history.frequency;
  const stretch = weeks / (model.alpha + history.age);
  let mean = 0;
  for (let i = 0; i < points.length; i++) {
    const p = points[i]!;
    mean += weights[i]! * (p === 0 ? shape * stretch : -expm1(-shape * log1p(p * stretch)) / p);
  }
  return mean * probabilityAlive(model, history);
}

/** So many points give ten digits on ordinary data, and five where a history is short against the horizon (t / (α + T) of 250). */
const POINTS = 40;

const chances = new WeakMap<BgNbd, Map<number, Quadrature>>();

/** The leaving chance of an active customer of x repeats, remembered for as long as its model is. */
function leavingChance(model: BgNbd, frequency: number): Quadrature {
  let byFrequency = chances.get(model);
  if (!byFrequency) chances.set(model, (byFrequency = new Map<number, Quadrature>()));
  let found = byFrequency.get(frequency);
  if (!found) byFrequency.set(frequency, (found = betaQuadrature(model.a, model.b + frequency, POINTS)));
  return found;
}
