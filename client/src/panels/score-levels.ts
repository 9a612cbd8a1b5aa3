import type { ChurnLevel } from '../generated/graphql.js';
import type { ScoreLevel } from '../ui/score-badge.js';

/** A health score in a word: 50 is neutral, so within ten points of it a customer does neither well nor badly. */
export function healthLevel(score: number): ScoreLevel {
  if (score >= 60) return 'good';
  return score >= 40 ? 'fair' : 'poor';
}

/** A churn risk in a word, as the server judges it. */
export const churnLevels = {
  LOW: 'low-risk',
  MODERATE: 'medium-risk',
  HIGH: 'high-risk',
} satisfies Record<ChurnLevel, ScoreLevel>;
