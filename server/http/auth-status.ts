import { readAccessMode } from '../identity/access-mode.js';
import { hasAdmin } from '../identity/person.js';
import type { SignedIn } from '../identity/sign-in-sessions.js';
import { PERSON_ROLES, roleOf, type PersonRole, type Principal, type Role } from '../kit/principal.js';
import type { Store } from '../kit/session.js';
import type { AuthSettings } from './auth-principal.js';

/** Who asks, and how they could get in. */
export interface AuthStatus {
  kind: Principal['kind'];
  name: string | null;
  email: string | null;
  role: Role | null;
  /** Whether the data are made up, or there are none yet. */
  demo: boolean;
  /** Whether the first administrator is still to come. */
  setupNeeded: boolean;
  /** The OpenID provider there is. */
  oidc: { name: string } | null;
  /** The roles that whoever sits at this machine can take on. */
  roles: readonly PersonRole[];
}

/** What `/auth/status` answers to somebody. */
export async function readAuthStatus(
  store: Store,
  settings: AuthSettings,
  principal: Principal,
  signedIn: SignedIn | undefined,
): Promise<AuthStatus> {
  const mode = await readAccessMode(store, settings);
  return {
    kind: principal.kind,
    name: 'name' in principal ? principal.name : null,
    email: signedIn?.person.email ?? null,
    role: roleOf(principal) ?? null,
    demo: mode === 'demo',
    setupNeeded: mode === 'sign-in' && !(await hasAdmin(store)),
    oidc: settings.oidc ? { name: settings.oidc.name } : null,
    roles: mode === 'sign-in' ? [] : PERSON_ROLES,
  };
}
