import sql, { type Sql } from 'sql-template-tag';
import type { Principal } from '../kit/principal.js';
import type { Session, Store } from '../kit/session.js';
import { noteUse } from './note-use.js';
import { PERSON_COLUMNS, toPerson, type Person } from './person.js';
import { hashOf, newId, newSecret } from './secret.js';

const HOUR = 3_600_000;
/** ms a session lives without being used, and in all. */
const LONGEST_IDLE = 8 * HOUR;
export const LONGEST_SESSION = 7 * 24 * HOUR;

/** Where somebody signs in from. */
export interface Device {
  address: string | null;
  userAgent: string | null;
}

/**
 * The sessions under the alias `s` that still hold. One that began while a clock was ahead would hold for as much longer;
 * clocks of several servers differ by less than an hour.
 */
export function isAlive(now = Date.now()): Sql {
  return sql`
    s.seen_at > ${now - LONGEST_IDLE} and s.created_at > ${now - LONGEST_SESSION} and s.created_at < ${now + HOUR}`;
}

/** When a session ends that is not used again. */
export function runsOutAt(createdAt: number, seenAt: number): number {
  return Math.min(seenAt + LONGEST_IDLE, createdAt + LONGEST_SESSION);
}

/**
 * Begins a session. To be called within a write.
 * @returns the secret that the browser keeps; here there is a hash of it alone.
 */
export async function beginSession(session: Session, person: Person, device: Device): Promise<string> {
  const secret = newSecret();
  const now = Date.now();
  await session.run(sql`
    delete from sign_in_sessions where seen_at <= ${now - LONGEST_IDLE} or created_at <= ${now - LONGEST_SESSION}`);
  await session.run(sql`
    insert into sign_in_sessions (session_id, secret_hash, person_key, created_at, seen_at, address, user_agent)
    values (${newId()}, ${hashOf(secret)}, ${person.key}, ${now}, ${now}, ${device.address}, ${device.userAgent})`);
  await session.run(sql`update people set signed_in_at = ${now} where person_key = ${person.key}`);
  return secret;
}

/** A session that holds, and whose it is. */
export interface SignedIn {
  sessionId: string;
  person: Person;
  principal: Principal & { kind: 'person' };
}

/** Who signed in with a secret; undefined once the session has run out or was ended. */
export async function findSession(store: Session | Store, secret: string): Promise<SignedIn | undefined> {
  const [row] = await store.rows(sql`
    select s.session_id, s.seen_at, ${PERSON_COLUMNS}
    from sign_in_sessions s join people p on p.person_key = s.person_key
    where s.secret_hash = ${hashOf(secret)} and ${isAlive()}`);
  if (!row) return undefined;
  const person = toPerson(row);
  const sessionId = String(row.session_id);
  noteUse(
    store,
    sessionId,
    Number(row.seen_at),
    (now) => sql`update sign_in_sessions set seen_at = ${now} where session_id = ${sessionId}`,
  );
  const { id, name, role } = person;
  return { sessionId, person, principal: { kind: 'person', id, name, role: role ?? undefined, sessionId } };
}

/** Ends a session. To be called within a write. */
export async function endSession(session: Session, sessionId: string): Promise<void> {
  await session.run(sql`delete from sign_in_sessions where session_id = ${sessionId}`);
}

/** Ends all sessions of a person, but for one that may stay. To be called within a write. */
export async function endSessionsOf(session: Session, personKey: number, except = ''): Promise<void> {
  await session.run(
    sql`delete from sign_in_sessions where person_key = ${personKey} and session_id <> ${except}`,
  );
}
