import { probabilityAlive, type BgNbd, type PurchaseHistory } from './bg-nbd.js';

const { exp, log, log1p } = Math;

/** How likely how many purchases are: `chances[i]` is that of about `counts[i]` ones. */
export interface PurchaseDistribution {
  none: number;
  counts: number[];
  chances: number[];
}

/** Purchases up to here are told apart one by one; above, in steps of a tenth. */
const APART = 10;
/** What is less likely than this in total is counted with the largest number. */
const NEGLIGIBLE = 1e-4;
const MOST = 100_000;

/**
 * How many purchases the customer makes in the next `weeks`. A customer that is still active is as a new one of the model with
 * r + x, α + T, a, b + x (Bayes), so that the distribution of X(t) of Fader, Hardie & Lee 2005 (equation 8) holds for it.
 */
export function purchaseDistribution(
  model: BgNbd,
  history: PurchaseHistory,
  weeks: number,
): PurchaseDistribution {
  const alive = probabilityAlive(model, history);
  const { a } = model;
  const b = model.b + history.frequency;
  const shape = model.r + history.frequency;
  const horizon = model.alpha + history.age;
  const logStep = log(weeks / (horizon + weeks));
  const counts: number[] = [];
  const chances: number[] = [];
  // of k purchases, did it not leave; of staying through the first k of them
  let logChance = -shape * log1p(weeks / horizon);
  let stayed = 1;
  let below = exp(logChance);
  const none = 1 - alive * (1 - below);
  let sum = 0;
  let weighted = 0;
  for (let k = 1; k <= MOST; k++) {
    logChance += log((shape + k - 1) / k) + logStep;
    const left = (stayed * a) / (a + b + k - 1);
    const reached = Math.max(0, 1 - below);
    stayed *= (b + k - 1) / (a + b + k - 1);
    const exactly = exp(logChance);
    below += exactly;
    const chance = exactly * stayed + left * reached;
    sum += chance;
    weighted += k * chance;
    const beyond = stayed * Math.max(0, 1 - below);
    const last = beyond < NEGLIGIBLE || k === MOST;
    if (last || k < APART || k % Math.floor(k / APART) === 0) {
      if (sum > 0) {
        counts.push(weighted / sum);
        chances.push(alive * (last ? sum + beyond : sum));
      }
      [sum, weighted] = [0, 0];
    }
    if (last) break;
  }
  return { none, counts, chances };
}
