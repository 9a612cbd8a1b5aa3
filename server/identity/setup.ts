import sql from 'sql-template-tag';
import { CallerError } from '../kit/errors.js';
import type { Session, Store } from '../kit/session.js';
import { AuditKind, noteAudit } from './audit.js';
import { hashPassword } from './passwords.js';
import { addPerson, hasAdmin, normalEmail } from './person.js';
import { hashOf, newSecret } from './secret.js';
import { enter } from './sign-in.js';
import type { Device } from './sign-in-sessions.js';

/** ms that a setup link holds. */
const LIFE = 15 * 60_000;

/** Makes a link by which the first administrator joins. Those of other servers hold too, until somebody follows one. */
export async function newSetupToken(store: Store): Promise<string> {
  const token = newSecret();
  await store.write(async (session) => {
    await session.run(sql`delete from setup_links where expires_at <= ${Date.now()}`);
    await session.run(sql`
      insert into setup_links (secret_hash, expires_at) values (${hashOf(token)}, ${Date.now() + LIFE})`);
  });
  return token;
}

/** Whether a link is out that can still be followed. */
export async function setupLinkHolds(session: Session): Promise<boolean> {
  const rows = await session.rows(sql`select 1 as found from setup_links where expires_at > ${Date.now()}`);
  return rows.length > 0;
}

/** What the first administrator gives. */
export interface SetupAnswer {
  token: string;
  name: string;
  email: string;
  password: string;
}

/**
 * Makes the first administrator, and signs them in. Of several who follow the link at once, one gets in.
 * @returns the secret of the session.
 * @throws CallerError LINK_INVALID when the link has run out, was used, or there is an administrator already.
 */
export async function claimSetup(
  store: Store,
  { token, name, email, password }: SetupAnswer,
  device: Device,
): Promise<string> {
  const secretHash = hashOf(token);
  await expectClaimable(store, secretHash);
  const passwordHash = await hashPassword(password, email);
  return store.write(async (session) => {
    // asked again where nobody else writes
    await expectClaimable(session, secretHash);
    await session.run(sql`delete from setup_links`);
    const taken = await session.rows(sql`select 1 as found from people where email = ${normalEmail(email)}`);
    if (taken.length > 0) throw new CallerError('CONFLICT', 'Somebody with this e-mail is already known');
    const person = await addPerson(session, { email, name, role: 'ADMIN', passwordHash });
    const actor = { name, personId: person.id, address: device.address };
    await noteAudit(session, actor, { kind: AuditKind.SET_UP, subject: person.email });
    return enter(session, person, device);
  });
}

async function expectClaimable(session: Session, secretHash: string): Promise<void> {
  const rows = await session.rows(sql`
    select 1 as found from setup_links where secret_hash = ${secretHash} and expires_at > ${Date.now()}`);
  if (rows.length > 0 && !(await hasAdmin(session))) return;
  throw new CallerError(
    'LINK_INVALID',
    'The setup link was used or has run out; start the server again for a new one',
  );
}
