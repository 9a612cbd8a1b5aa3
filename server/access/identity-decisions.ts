import type { TypeDecision } from './access.js';

/** People, keys and what they did: administrators reach them; everyone reaches their own through `viewer`. */
export const IDENTITY_DECISIONS = {
  Viewer: 'reached',
  Person: 'reached',
  PersonConnection: 'reached',
  PersonEdge: 'reached',
  Invitation: 'reached',
  CreatedInvitation: 'reached',
  SignInSession: 'reached',
  SignInSessionConnection: 'reached',
  SignInSessionEdge: 'reached',
  ApiKey: 'reached',
  ApiKeyConnection: 'reached',
  ApiKeyEdge: 'reached',
  CreatedApiKey: 'reached',
  AuditEntry: 'reached',
  AuditEntryConnection: 'reached',
  AuditEntryEdge: 'reached',
} as const satisfies Record<string, TypeDecision>;
