import { setMaxListeners } from 'node:events';
import type { Database } from '../database.js';
import { CallerError } from '../kit/errors.js';
import type { Session } from '../kit/session.js';

/** How long all reading for one request may take, in ms. */
export const MOST_TIME = 10_000;

/**
 * The database for one request. Once the time is over what is being read is given up and nothing more is read, so that
 * the rest of a long query is not worked off for nobody.
 * @throws CallerError (from `rows`) when the time is over.
 */
export function withinTime(database: Database, time = MOST_TIME): Database {
  const giveUp = new AbortController();
  // as many as statements are under way at once
  setMaxListeners(0, giveUp.signal);
  const end = performance.now() + time;
  const rows: Session['rows'] = (statement) =>
    new Promise((resolve, reject) => {
      const expire = () => {
        giveUp.abort();
        reject(new CallerError('QUERY_TIMEOUT', `The query took more than ${time / 1_000} s; ask for less`));
      };
      const left = end - performance.now();
      // a timer may go off a little before its time
      if (giveUp.signal.aborted || left <= 0) {
        expire();
        return;
      }
      const timer = setTimeout(expire, left);
      database
        .rows(statement, giveUp.signal)
        .then(resolve, reject)
        .finally(() => clearTimeout(timer));
    });
  return { ...database, rows };
}
