import { useSyncExternalStore } from 'react';
import { isRecord } from '../views/kept.js';
import { isPersonRole, type PersonRole } from './person-role.js';

/** Who looks at the dashboard, and how one can come in. */
export interface AuthStatus {
  /** `local`: whoever sits at the machine of a demo, where nobody signs in. */
  kind: 'visitor' | 'local' | 'person';
  name: string | undefined;
  email: string | undefined;
  role: PersonRole | undefined;
  demo: boolean;
  /** Nobody can sign in yet: the first admin comes by the link that the server printed. */
  setupNeeded: boolean;
  /** Signing in by the identity provider of the house. */
  oidc: { name: string } | undefined;
  /** Those among whom whoever tries the demo may choose. */
  roles: readonly PersonRole[];
}

const KINDS = ['visitor', 'local', 'person'] as const;
const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** Reads an answer of the server; nothing if it is none. */
export function authStatusOf(answer: unknown): AuthStatus | undefined {
  if (!isRecord(answer)) return undefined;
  const kind = KINDS.find((known) => known === answer['kind']);
  if (!kind) return undefined;
  const { role, oidc, roles } = answer;
  const provider = isRecord(oidc) ? text(oidc['name']) : undefined;
  return {
    kind,
    name: text(answer['name']),
    email: text(answer['email']),
    role: isPersonRole(role) ? role : undefined,
    demo: answer['demo'] === true,
    setupNeeded: answer['setupNeeded'] === true,
    oidc: provider === undefined ? undefined : { name: provider },
    roles: Array.isArray(roles) ? roles.filter(isPersonRole) : [],
  };
}

const PATIENCE_MS = 10_000;

let known: AuthStatus | undefined;
let asked: Promise<AuthStatus | undefined> | undefined;
const listeners = new Set<() => void>();

async function ask(): Promise<AuthStatus | undefined> {
  try {
    // As index.html asks ahead of this code: the same address in the same way, so that there is one request.
    const answer = await fetch('/auth/status', {
      credentials: 'same-origin',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    known = answer.ok ? authStatusOf(await answer.json()) : undefined;
  } catch {
    known = undefined;
  }
  // Without an answer it is asked again; the page meanwhile says itself what is wrong.
  if (!known) asked = undefined;
  for (const changed of listeners) changed();
  return known;
}

/** Who looks, asked once; nothing when the server does not say. */
export function authStatus(): Promise<AuthStatus | undefined> {
  asked ??= ask();
  return asked;
}

/** Asks again, since somebody else may look by now. */
export function askAuthStatusAnew(): Promise<AuthStatus | undefined> {
  asked = ask();
  return asked;
}

/** The same without waiting; nothing until it is known. */
export const knownAuthStatus = (): AuthStatus | undefined => known;

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** The same for what is drawn; nothing until it is known. */
export const useAuthStatus = (): AuthStatus | undefined => useSyncExternalStore(subscribe, knownAuthStatus);
