import type { ScoreLevel } from '../../ui/score-badge.js';

/** A health score in a word: 50 is neutral, so within ten points of it a customer does neither well nor badly. */
export function healthLevel(score: number): ScoreLevel {
  if (score >= 60) return 'good';
  return score >= 40 ? 'fair' : 'poor';
}
