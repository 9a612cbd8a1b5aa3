import sql from 'sql-template-tag';
import type { Context } from '../kit/context.js';
import type { Principal } from '../kit/principal.js';
import type { Session } from '../kit/session.js';

/** What is written down. */
export enum AuditKind {
  SIGNED_IN = 'signed-in',
  SIGN_IN_FAILED = 'sign-in-failed',
  SIGNED_OUT = 'signed-out',
  SET_UP = 'set-up',
  INVITED = 'invited',
  INVITATION_WITHDRAWN = 'invitation-withdrawn',
  JOINED = 'joined',
  ROLE_CHANGED = 'role-changed',
  PERSON_REMOVED = 'person-removed',
  PASSWORD_CHANGED = 'password-changed',
  SESSION_REVOKED = 'session-revoked',
  KEY_CREATED = 'key-created',
  KEY_ROTATED = 'key-rotated',
  KEY_REVOKED = 'key-revoked',
  DATA_LOADED = 'data-loaded',
  SETTING_CHANGED = 'setting-changed',
}

/** Who did it, and from where. */
export interface Actor {
  /** As the log shows it. */
  name: string;
  /** Of a person. */
  personId: string | null;
  /** Network address. */
  address: string | null;
}

/** The server itself, or a program beside it. */
export function program(name: 'server' | 'ingest'): Actor {
  return { name, personId: null, address: null };
}

/** Whoever sent a request. */
export function actorOf({ principal, origin }: Pick<Context, 'principal' | 'origin'>): Actor {
  return {
    name: nameOf(principal),
    personId: principal.kind === 'person' ? principal.id : null,
    address: origin.address,
  };
}

function nameOf(principal: Principal): string {
  switch (principal.kind) {
    case 'visitor':
    case 'local':
      return principal.kind;
    case 'key':
      return `key ${principal.name}`;
    case 'person':
      return principal.name;
  }
}

/** What happened. */
export interface Happening {
  kind: AuditKind;
  /** To whom or what. */
  subject?: string;
  detail?: string;
}

/** Writes down what happened. To be called within the write that makes it happen. */
export async function noteAudit(
  session: Session,
  { name, personId, address }: Actor,
  { kind, subject, detail }: Happening,
): Promise<void> {
  await session.run(sql`
    insert into audit_log (at, kind, actor, person_id, subject, detail, address)
    values (${Date.now()}, ${kind}, ${name}, ${personId}, ${subject ?? null}, ${detail ?? null}, ${address})`);
}
