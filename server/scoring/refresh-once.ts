import { alone } from '../alone.js';
import type { Database } from '../database.js';
import type { InsightSettings } from '../kit/insight-settings.js';
import { scoresAreFresh } from './refresh-scores.js';

/**
 * Of all servers on a database, lets one at a time refresh the scores.
 * @param refresh computes and stores them.
 * @returns a function that says whether this server did; when not, another one is at it or was quicker.
 */
export function refreshOnce(
  database: Database,
  settings: InsightSettings,
  refresh: (signal: AbortSignal) => Promise<void>,
): (signal: AbortSignal) => Promise<boolean> {
  return async (signal) => {
    const isDone = await alone(database, async () => {
      // another server may have ended between the look and the lock
      if (await scoresAreFresh(database, settings)) return false;
      await refresh(signal);
      return true;
    });
    return isDone ?? false;
  };
}
