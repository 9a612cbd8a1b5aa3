import type { Day } from '../../kit/day.js';
import type { Observations } from '../../statistics/logistic-regression.js';
import { logit } from '../../statistics/log-odds.js';
import type { CustomerPast } from '../customer-past.js';
import type { Population, Populations } from '../populations.js';
import type { Outlook, ReadyFeature } from './churn-feature.js';

/** Customers as they were known on a day, and whether they bought in the days after it. */
export interface Outcomes {
  population: Population;
  /** 1 for who did not buy. */
  silent: Uint8Array;
  /** Share of those. */
  share: number;
}

/** Windows to learn from; with 90 days they make a year, so that no season speaks for all. */
const MOST_WINDOWS = 4;
/** Shorter windows see hardly anyone come back. */
export const SHORTEST_WINDOW = 14;

/**
 * What came of the customers in windows of time before `today`, the latest first: as long as the question asks for, or half
 * of what the data reach back. Each window has at least its own length of history before it.
 */
export function outcomesBefore(
  populations: Populations,
  today: Day,
  days: number,
): { days: number; windows: Outcomes[] } {
  const length = Math.min(days, Math.floor((today - populations.firstDay + 1) / 2));
  const windows: Outcomes[] = [];
  for (let cut = today - length; length >= SHORTEST_WINDOW && windows.length < MOST_WINDOWS; cut -= length) {
    const population = cut - populations.firstDay + 1 >= length ? populations.at(cut) : undefined;
    if (!population) break;
    windows.push(outcomesOf(population, length));
  }
  return { days: length, windows };
}

/** Who of a population did not buy within `days`. */
export function outcomesOf(population: Population, days: number): Outcomes {
  const silent = Uint8Array.from(population.customers, ({ history, cut, bought }) => {
    const next = history.days[bought];
    return next === undefined || next > cut + days ? 1 : 0;
  });
  return { population, silent, share: silent.reduce((sum, one) => sum + one, 0) / silent.length };
}

/** The features of all customers of some windows, and what came of them. */
export function observe(
  windows: readonly Outcomes[],
  days: number,
  features: readonly ReadyFeature[],
): Observations {
  const size = windows.reduce((sum, { silent }) => sum + silent.length, 0);
  const values = new Float64Array(size * features.length);
  const outcomes = new Uint8Array(size);
  let row = 0;
  for (const { population, silent } of windows) {
    const outlook = { days, bgNbd: population.bgNbd };
    population.customers.forEach((past, index) => {
      outcomes[row] = silent[index]!;
      values.set(scaledRow(features, past, outlook), row++ * features.length);
    });
  }
  return { columns: features.length, values, outcomes };
}

/** The features of a customer on the scales of the model. */
export function scaledRow(features: readonly ReadyFeature[], past: CustomerPast, outlook: Outlook): number[] {
  return features.map(({ scale, valueAt }) => scaled(scale, valueAt(past, outlook)));
}

/** NaN where the value is not known. */
export function scaled(scale: ReadyFeature['scale'], value: number | null): number {
  if (value === null || !Number.isFinite(value)) return Number.NaN;
  switch (scale) {
    case 'linear':
      return value;
    case 'log':
      return Math.log1p(Math.max(value, 0));
    case 'log-odds':
      return logit(value);
  }
}
