import sql from 'sql-template-tag';
import { CallerError, badInput } from '../kit/errors.js';
import type { Scope } from '../kit/principal.js';
import type { Session } from '../kit/session.js';
import { findApiKey, type ApiKey } from './api-key.js';
import { writeApiKey } from './api-key-text.js';
import { AuditKind, noteAudit, type Actor } from './audit.js';
import { newId } from './secret.js';

const DAY = 24 * 3_600_000;
const USUAL_LIFE = 365 * DAY;
const LONGEST_LIFE = 2 * USUAL_LIFE;
/** How long the secret before a rotation holds. */
const OVERLAP = DAY;

/** A key and its secret, which is told this once. */
export interface Issued {
  secret: string;
  key: ApiKey;
}

/** What a new key is to be. */
export interface KeyWish {
  name: string;
  scopes: readonly Scope[];
  /** A year from now when left out. */
  expiresAt?: number | undefined;
}

/** Makes a key. To be called within a write. @throws CallerError for what a key cannot be. */
export async function makeApiKey(session: Session, wish: KeyWish, actor: Actor): Promise<Issued> {
  const now = Date.now();
  const name = wish.name.trim();
  const scopes = [...new Set(wish.scopes)];
  const expiresAt = wish.expiresAt ?? now + USUAL_LIFE;
  if (name === '' || name.length > 100)
    throw badInput('name is empty or too long; expected 1 to 100 characters');
  if (scopes.length === 0) throw badInput('scopes is empty; expected at least one');
  if (expiresAt <= now || expiresAt > now + LONGEST_LIFE) {
    throw badInput('expiresAt is past or too far away; expected an instant of the next two years');
  }
  const id = newId();
  const { text, secretHash } = writeApiKey(id);
  await session.run(sql`
    insert into api_keys (api_key_id, name, scopes, secret_hash, created_at, issued_at, expires_at)
    values (${id}, ${name}, ${scopes.join(' ')}, ${secretHash}, ${now}, ${now}, ${expiresAt})`);
  await noteAudit(session, actor, { kind: AuditKind.KEY_CREATED, subject: name, detail: scopes.join(' ') });
  return { secret: text, key: await expectKey(session, id) };
}

/** Gives a key a new secret. To be called within a write. @throws CallerError when it is unknown or was revoked. */
export async function rotateApiKey(session: Session, id: string, actor: Actor): Promise<Issued> {
  const { name, issuedAt, expiresAt, revokedAt } = await expectKey(session, id);
  if (revokedAt !== null) throw new CallerError('CONFLICT', 'The key was revoked; make another one');
  const now = Date.now();
  const { text, secretHash } = writeApiKey(id);
  await session.run(sql`
    update api_keys set former_hash = secret_hash, former_until = ${Math.min(now + OVERLAP, expiresAt)},
      secret_hash = ${secretHash}, issued_at = ${now}, expires_at = ${now + expiresAt - issuedAt}
    where api_key_id = ${id}`);
  await noteAudit(session, actor, { kind: AuditKind.KEY_ROTATED, subject: name });
  return { secret: text, key: await expectKey(session, id) };
}

/** Ends a key. To be called within a write. @throws CallerError when it is unknown. */
export async function revokeApiKey(session: Session, id: string, actor: Actor): Promise<ApiKey> {
  const key = await expectKey(session, id);
  if (key.revokedAt !== null) return key;
  await session.run(sql`update api_keys set revoked_at = ${Date.now()} where api_key_id = ${id}`);
  await noteAudit(session, actor, { kind: AuditKind.KEY_REVOKED, subject: key.name });
  return expectKey(session, id);
}

async function expectKey(session: Session, id: string): Promise<ApiKey> {
  const key = await findApiKey(session, id);
  if (!key) throw new CallerError('NOT_FOUND', 'There is no such key');
  return key;
}
