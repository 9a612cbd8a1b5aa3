import type { PersonRole } from '../kit/principal.js';

/** The OpenID provider that people may sign in with. */
export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** As the button shows it. */
  name: string;
  /** The claim that says which groups somebody is in. */
  roleClaim: string;
  /** What the members of a group may do. Empty: roles are given here, as to anybody else. */
  roleMap: ReadonlyMap<string, PersonRole>;
}
