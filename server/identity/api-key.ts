import sql from 'sql-template-tag';
import { Field, ID, ObjectType } from 'type-graphql';
import { SCOPES, type Principal, type Scope } from '../kit/principal.js';
import { DateTimeScalar } from '../kit/scalars.js';
import type { Row, Session, Store } from '../kit/session.js';
import { parseApiKey } from './api-key-text.js';
import { noteUse } from './note-use.js';
import { ScopeEnum } from './role.js';
import { sameHash } from './secret.js';

@ObjectType({ description: 'A key by which a program asks. It reads, and changes nothing.' })
export class ApiKey {
  key!: number;

  @Field(() => ID, { description: 'Id of the key, the part of it that is no secret.' })
  id!: string;

  @Field(() => String, { description: 'What it is for.' })
  name!: string;

  @Field(() => [ScopeEnum], { description: 'What it may read.' })
  scopes!: Scope[];

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: number;

  @Field(() => DateTimeScalar, {
    description: 'When its secret was made: later than the key once it was rotated.',
  })
  issuedAt!: number;

  @Field(() => DateTimeScalar, { description: 'Until when it holds.' })
  expiresAt!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when the secret before the last rotation holds beside it.',
  })
  formerUntil!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last used, to the minute.' })
  lastUsedAt!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked; null while it was not.' })
  revokedAt!: number | null;
}

/** A key from a row of api_keys. */
export function toApiKey(row: Row): ApiKey {
  const instant = (value: unknown) => (value === null ? null : Number(value));
  const scopes = String(row.scopes).split(' ');
  return {
    key: Number(row.api_key_key),
    id: String(row.api_key_id),
    name: String(row.name),
    scopes: SCOPES.filter((scope) => scopes.includes(scope)),
    createdAt: Number(row.created_at),
    issuedAt: Number(row.issued_at),
    expiresAt: Number(row.expires_at),
    formerUntil: instant(row.former_until),
    lastUsedAt: instant(row.used_at),
    revokedAt: instant(row.revoked_at),
  };
}

/** The key of an id. */
export async function findApiKey(session: Session, id: string): Promise<ApiKey | undefined> {
  const [row] = await session.rows(sql`select * from api_keys where api_key_id = ${id}`);
  return row && toApiKey(row);
}

/** Who asks with a key; undefined when it is unknown, has run out or was revoked. */
export async function findKeyHolder(
  store: Session | Store,
  text: string,
): Promise<(Principal & { kind: 'key' }) | undefined> {
  const given = parseApiKey(text);
  if (!given) return undefined;
  const now = Date.now();
  const [row] = await store.rows(sql`
    select * from api_keys where api_key_id = ${given.id} and revoked_at is null and expires_at > ${now}`);
  if (!row) return undefined;
  const key = toApiKey(row);
  const isCurrent = sameHash(String(row.secret_hash), given.secretHash);
  const isFormer = sameHash(String(row.former_hash), given.secretHash) && now < (key.formerUntil ?? 0);
  if (!isCurrent && !isFormer) return undefined;
  noteUse(
    store,
    key.id,
    key.lastUsedAt ?? 0,
    (used) => sql`update api_keys set used_at = ${used} where api_key_id = ${key.id}`,
  );
  return { kind: 'key', id: key.id, name: key.name, scopes: key.scopes };
}
