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
 * Tells the health of a customer at the end of a day: 50 + 50 · Σ weight · level, over the parts with data, whose weights are
 * scaled up to 1. Rounded so that what is shown adds up to the score that is shown.
 */
export function healthScorer(weights: HealthWeights): (past: CustomerPast, moment: HealthMoment) => Health {
  /** By which parts have data, a bit each. */
  const sharesBy = Array.from({ length: 2 ** HEALTH_RULES.length }, (_, known) =>
    sharesOf(weights, (index) => (known & (1 << index)) !== 0),
  );
  return (past, moment) => {
    const values: Health['values'] = [];
    const levels: (number | undefined)[] = [];
    let known = 0;
    for (let i = 0; i < HEALTH_RULES.length; i++) {
      const reading = HEALTH_RULES[i]!.read(past, moment);
      values.push(reading?.value ?? null);
      levels.push(reading?.level);
      if (reading) known |= 1 << i;
    }
    const shares = sharesBy[known];
    return { contributions: shares ? contributionsOf(levels, shares) : null, values };
  };
}

function contributionsOf(levels: readonly (number | undefined)[], shares: readonly number[]): Contributions {
  const exact = levels.map((level, i) => NEUTRAL * (level ?? 0) * shares[i]!);
  const total = Math.round(exact.reduce((sum, part) => sum + part, 0));
  // a part without data is exactly 0: rounding never moves it, since others always lost more
  const rounded = roundToSum(exact, total);
  return levels.map((level, i) => (level === undefined ? null : rounded[i]!));
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
