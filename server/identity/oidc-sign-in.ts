import sql from 'sql-template-tag';
import { CallerError } from '../kit/errors.js';
import type { PersonRole } from '../kit/principal.js';
import type { Session, Store } from '../kit/session.js';
import { AuditKind, noteAudit } from './audit.js';
import type { OidcPerson } from './oidc-provider.js';
import type { OidcSettings } from './oidc-settings.js';
import { addPerson, findPerson, normalEmail, type Person } from './person.js';
import { enter } from './sign-in.js';
import { endSessionsOf, type Device } from './sign-in-sessions.js';

/** Who is in several groups has the first of these. */
const STRONGEST: readonly PersonRole[] = ['ADMIN', 'LEADERSHIP', 'SALES', 'SUPPORT'];

/** The role that the groups of somebody give; null where none gives any. */
export function roleOfGroups(
  { roleMap }: Pick<OidcSettings, 'roleMap'>,
  groups: readonly string[],
): PersonRole | null {
  const given = groups.map((group) => roleMap.get(group));
  return STRONGEST.find((role) => given.includes(role)) ?? null;
}

/**
 * Signs in somebody the provider vouches for; who comes for the first time joins. Where groups are mapped to roles, the
 * provider's word on the role holds, each time.
 * @returns the secret of the session.
 * @throws CallerError CONFLICT when the e-mail is another's, or the provider has not verified it.
 */
export async function signInByOidc(
  store: Store,
  settings: Pick<OidcSettings, 'roleMap' | 'name'>,
  vouched: OidcPerson,
  device: Device,
): Promise<string> {
  const role = roleOfGroups(settings, vouched.groups);
  return store.write(async (session) => {
    const person = (await findKnown(session, vouched)) ?? (await join(session, vouched, role, device));
    if (settings.roleMap.size > 0 && person.role !== role) {
      await changeRole(session, person, role, settings.name);
    }
    return enter(session, person, device);
  });
}

async function findKnown(session: Session, vouched: OidcPerson): Promise<Person | undefined> {
  const { issuer, subject, email, emailVerified } = vouched;
  const known = await findPerson(session, sql`p.oidc_issuer = ${issuer} and p.oidc_subject = ${subject}`);
  if (known) return known;
  const namesake = await findPerson(session, sql`p.email = ${normalEmail(email)}`);
  if (!namesake) return undefined;
  if (namesake.singleSignOn || !emailVerified) {
    throw new CallerError('CONFLICT', 'Somebody else is known here by this e-mail');
  }
  await session.run(sql`
    update people set oidc_issuer = ${issuer}, oidc_subject = ${subject} where person_key = ${namesake.key}`);
  return namesake;
}

async function join(
  session: Session,
  { issuer, subject, email, name }: OidcPerson,
  role: PersonRole | null,
  { address }: Device,
): Promise<Person> {
  const person = await addPerson(session, { email, name, role, oidc: { issuer, subject } });
  const actor = { name, personId: person.id, address };
  await noteAudit(session, actor, {
    kind: AuditKind.JOINED,
    subject: person.email,
    detail: role ?? 'no role',
  });
  return person;
}

async function changeRole(
  session: Session,
  person: Person,
  role: PersonRole | null,
  provider: string,
): Promise<void> {
  await session.run(sql`update people set role = ${role} where person_key = ${person.key}`);
  await endSessionsOf(session, person.key);
  await noteAudit(
    session,
    { name: provider, personId: null, address: null },
    {
      kind: AuditKind.ROLE_CHANGED,
      subject: person.email,
      detail: `${person.role ?? 'no role'} → ${role ?? 'no role'}`,
    },
  );
}
