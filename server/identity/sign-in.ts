import sql from 'sql-template-tag';
import { CallerError } from '../kit/errors.js';
import type { Session, Store } from '../kit/session.js';
import { AuditKind, noteAudit } from './audit.js';
import { isPassword } from './passwords.js';
import { PERSON_COLUMNS, normalEmail, toPerson, type Person } from './person.js';
import { beginSession, endSession, type Device, type SignedIn } from './sign-in-sessions.js';
import type { SignInThrottle } from './sign-in-throttle.js';

/** What somebody signs in with. */
export interface Credentials {
  email: string;
  password: string;
}

/**
 * Signs somebody in by password.
 * @returns the secret of the new session.
 * @throws CallerError, the same and after the same time whether the person is unknown or the password wrong.
 */
export async function signIn(
  store: Store,
  { email, password }: Credentials,
  device: Device,
  throttle: SignInThrottle,
): Promise<string> {
  const account = normalEmail(email);
  const address = device.address ?? '';
  await throttle.count(address, account);
  const [row] = await store.rows(
    sql`select p.password_hash, ${PERSON_COLUMNS} from people p where p.email = ${account}`,
  );
  if (!(await isPassword(password, row?.password_hash as string | null | undefined)) || !row) {
    const actor = { name: 'visitor', personId: null, address: device.address };
    await store.write((session) =>
      noteAudit(session, actor, { kind: AuditKind.SIGN_IN_FAILED, subject: account }),
    );
    throw new CallerError('WRONG_CREDENTIALS', 'The e-mail or the password is wrong');
  }
  await throttle.forgive(address, account);
  return store.write((session) => enter(session, toPerson(row), device));
}

/** Begins a session for somebody who has proved who they are. To be called within a write. */
export async function enter(session: Session, person: Person, device: Device): Promise<string> {
  const actor = { name: person.name, personId: person.id, address: device.address };
  await noteAudit(session, actor, { kind: AuditKind.SIGNED_IN, subject: person.email });
  return beginSession(session, person, device);
}

/** Ends somebody's session. */
export async function signOut(store: Store, { sessionId, person }: SignedIn, device: Device): Promise<void> {
  const actor = { name: person.name, personId: person.id, address: device.address };
  await store.write(async (session) => {
    await endSession(session, sessionId);
    await noteAudit(session, actor, { kind: AuditKind.SIGNED_OUT, subject: person.email });
  });
}
