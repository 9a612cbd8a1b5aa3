import type { HealthWeights } from '../../kit/insight-settings.js';
import { roundToSum } from '../../statistics/round-to-sum.js';
import type { CustomerPast } from '../customer-past.js';
import type { HealthMoment } from './health-rule.js';
import { HEALTH_RULES } from './health-rules.js';

/** The score of a customer in whom nothing is good or bad, in tenths; every part adds to it or takes from it. */
export const NEUTRAL = 500;

/** What each part of HEALTH_RULES adds, in tenths of a point; null for a part without data. The score is NEUTRAL + their sum. */
export type Contributions = (number | null)[];

export interface Health {
  /** Null where there is too little to go by. */
  contributions: Contributions | null;
  /** What each part looked at; null without data. */
  values: (number | null)[];
}

/** Parts with data must weigh at least so much of the whole. */
const LEAST_KNOWN = 0.5;

/**
 * The health of a customer at the end of a day: 50 + 50 · Σ weight · level, over the parts with data, whose weights are scaled
 * up to 1. Rounded so that what is shown adds up to the score that is shown.
 */
export function healthOf(past: CustomerPast, moment: HealthMoment, weights: HealthWeights): Health {
  const readings = HEALTH_RULES.map((rule) => rule.read(past, moment));
  const values = readings.map((reading) => reading?.value ?? null);
  const shares = sharesOf(weights, (index) => readings[index] !== undefined);
  if (!shares) return { contributions: null, values };
  const exact = readings.map((reading, i) => NEUTRAL * (reading?.level ?? 0) * shares[i]!);
  const known = [...exact.keys()].filter((i) => readings[i]);
  const total = Math.round(exact.reduce((sum, part) => sum + part, 0));
  const rounded = roundToSum(
    known.map((i) => exact[i]!),
    total,
  );
  const contributions: Contributions = readings.map(() => null);
  known.forEach((part, place) => (contributions[part] = rounded[place]!));
  return { contributions, values };
}

/**
 * What each part weighs where only some have data: 0 for the others, 1 in sum.
 * @returns undefined where those with data weigh less than half of the whole.
 */
export function sharesOf(weights: HealthWeights, hasData: (index: number) => boolean): number[] | undefined {
  const all = HEALTH_RULES.map(({ name }) => weights[name]);
  const used = all.map((weight, i) => (hasData(i) ? weight : 0));
  const sum = (numbers: readonly number[]) => numbers.reduce((so, number) => so + number, 0);
  const known = sum(used);
  return known > 0 && known >= LEAST_KNOWN * sum(all) ? used.map((weight) => weight / known) : undefined;
}

/** The score in tenths. */
export function scoreOf(contributions: Contributions): number {
  return contributions.reduce<number>((sum, part) => sum + (part ?? 0), NEUTRAL);
}
