import type { Database } from '../database.js';
import { calendarOf } from '../kit/day.js';
import { DEFAULT_INSIGHT_SETTINGS } from '../kit/insight-settings.js';
import { refreshScores } from '../scoring/refresh-scores.js';

/** Computes every score from what a test has loaded, as the server does after each change. */
export function score(database: Database): Promise<void> {
  return refreshScores(database, { calendar: calendarOf('UTC'), settings: DEFAULT_INSIGHT_SETTINGS });
}
