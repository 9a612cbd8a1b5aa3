import type { AuditKind } from '../../generated/settings.js';

/** What was done, in words. */
export const auditKinds = {
  SIGNED_IN: 'Signed in',
  SIGN_IN_FAILED: 'Sign-in failed',
  SIGNED_OUT: 'Signed out',
  SESSION_REVOKED: 'Session ended',
  PASSWORD_CHANGED: 'Password changed',
  SET_UP: 'Set up',
  INVITED: 'Invited',
  INVITATION_WITHDRAWN: 'Invitation withdrawn',
  JOINED: 'Joined',
  ROLE_CHANGED: 'Role changed',
  PERSON_REMOVED: 'Person removed',
  KEY_CREATED: 'Key made',
  KEY_ROTATED: 'Key given a new secret',
  KEY_REVOKED: 'Key revoked',
  DATA_LOADED: 'Data loaded',
  SETTING_CHANGED: 'Setting changed',
} satisfies Record<AuditKind, string>;

export const isAuditKind = (word: string | undefined): word is AuditKind =>
  word !== undefined && Object.hasOwn(auditKinds, word);

const actors: Readonly<Record<string, string>> = {
  local: 'Somebody at the machine',
  visitor: 'Somebody not signed in',
  server: 'The server',
  ingest: 'An import',
};

/** Who did it. */
export const actorWords = (actor: string): string => actors[actor] ?? actor;
