import type { Insight, InsightKind } from './insight.js';
import { percent, whole } from './words.js';

/** What a rule says of a customer's mood: `k` negative of `n` tickets where `expectedShare` of them was to be expected. */
export interface Finding {
  rule: InsightKind.NEGATIVE_TICKETS | InsightKind.MOOD_TURNED;
  n: number;
  k: number;
  expectedShare: number;
  p: number;
  q: number;
  insight: Insight;
}

/** Which findings count. */
export interface FindingLimits {
  /** Days up to the end of the data. */
  window: number;
  maxQ: number;
}

/** A probability as managers say it: `1 customer in 5,000`. */
export function chanceInWords(p: number): string {
  if (p >= 0.1) return `${percent(p)} of the customers`;
  if (p < 1e-6) return 'fewer than 1 customer in 1,000,000';
  return `1 customer in ${whole(Number((1 / p).toPrecision(2)))}`;
}
