import { fisherTail, type PairCounts } from './fisher-exact.js';

export interface PairStatistics {
  /** Share of all baskets with both. */
  support: number;
  /** Share of the baskets with A that have B too: P(B | A). */
  confidence: number;
  /** Share of the baskets with B that have A too: P(A | B). */
  reverseConfidence: number;
  /** How many times as often as if the two had nothing to do with each other. */
  lift: number;
  /** Chance of so many or more together if they had nothing to do with each other. */
  pValue: number;
}

/** A pair this unlikely by chance is a pattern. */
export const SIGNIFICANT = 0.01;

/**
 * Support, confidence (Agrawal & Srikant 1994), lift (Brin et al. 1997) and the p of Fisher's exact test, one-sided.
 * Counts of baskets, all above 0, together ≤ min(a, b) ≤ baskets.
 */
export function pairStatistics(counts: PairCounts): PairStatistics {
  const { together, a, b, baskets } = counts;
  return {
    support: together / baskets,
    confidence: together / a,
    reverseConfidence: together / b,
    lift: (together * baskets) / (a * b),
    pValue: fisherTail(counts),
  };
}

/** Whether a pair is more frequent than chance: lift above 1 and p below 0.01. */
export function isSignificant({ lift, pValue }: Pick<PairStatistics, 'lift' | 'pValue'>): boolean {
  return lift > 1 && pValue < SIGNIFICANT;
}
