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
  const shape = model.r + history.frequency;
  const stretch = weeks / (model.alpha + history.age);
  const smooth = stretch < 3 && shape * stretch < 30;
  const { points, weights } = leavingChance(model, history.frequency, smooth ? FEW_POINTS : POINTS);
  let mean = 0;
  for (let i = 0; i < points.length; i++) {
    const p = points[i]!;
    mean += weights[i]! * (p === 0 ? shape * stretch : -expm1(-shape * log1p(p * stretch)) / p);
  }
  return mean * probabilityAlive(model, history);
}

/** The more points, the further ahead of a short history: 20 give nine digits up to t / (α + T) of 3, 40 give five up to 250. */
const FEW_POINTS = 20;
const POINTS = 40;

const chances = new WeakMap<BgNbd, Map<number, Quadrature>>();

/** The leaving chance of an active customer of x repeats, remembered for as long as its model is. */
function leavingChance(model: BgNbd, frequency: number, size: number): Quadrature {
  let remembered = chances.get(model);
  if (!remembered) chances.set(model, (remembered = new Map<number, Quadrature>()));
  // one number for both: sizes are below 64
  const name = frequency * 64 + size;
  let found = remembered.get(name);
  if (!found) remembered.set(name, (found = betaQuadrature(model.a, model.b + frequency, size)));
  return found;
}
