import { LRUCache } from 'lru-cache';
import type { Sql } from 'sql-template-tag';
import type { Session, Store } from '../kit/session.js';

/** ms between two notes of a use. */
const EVERY = 60_000;

/** What was noted lately, or is waiting to be: a long load keeps every other write waiting. */
const noted = new LRUCache<string, true>({ max: 10_000, ttl: EVERY });

/**
 * Notes that a session or key was used, at most once a minute. Nobody waits for it, and what could not be noted is with a
 * later use.
 * @param store where it is noted; one that can only be read is left as it is.
 * @param id of the session or key.
 * @param last when it was last noted, in ms since 1970.
 * @param note the statement, given the instant to note.
 */
export function noteUse(store: Session | Store, id: string, last: number, note: (now: number) => Sql): void {
  if (!('write' in store)) return;
  const now = Date.now();
  if (last > now - EVERY || noted.has(id)) return;
  noted.set(id, true);
  store.write((session) => session.run(note(now))).catch(() => undefined);
}
