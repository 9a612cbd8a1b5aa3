import sql from 'sql-template-tag';
import { CallerError } from '../kit/errors.js';
import type { Store } from '../kit/session.js';
import { AuditKind, noteAudit } from './audit.js';
import { hashPassword, isPassword } from './passwords.js';
import { enter } from './sign-in.js';
import { endSessionsOf, type Device, type SignedIn } from './sign-in-sessions.js';
import type { SignInThrottle } from './sign-in-throttle.js';

/**
 * Gives a person a new password. All their sessions end, and a new one begins.
 * @returns the secret of the new session.
 * @throws CallerError when the current password is wrong or the next one will not do.
 */
export async function changePassword(
  store: Store,
  { person }: SignedIn,
  { current, next }: { current: string; next: string },
  device: Device,
  throttle: SignInThrottle,
): Promise<string> {
  const address = device.address ?? '';
  await throttle.count(address, person.email);
  const [row] = await store.rows(sql`select password_hash from people where person_key = ${person.key}`);
  if (!(await isPassword(current, row?.password_hash as string | null | undefined))) {
    throw new CallerError('WRONG_CREDENTIALS', 'The current password is wrong');
  }
  await throttle.forgive(address, person.email);
  const passwordHash = await hashPassword(next, person.email);
  const actor = { name: person.name, personId: person.id, address: device.address };
  return store.write(async (session) => {
    await session.run(
      sql`update people set password_hash = ${passwordHash} where person_key = ${person.key}`,
    );
    await endSessionsOf(session, person.key);
    await noteAudit(session, actor, { kind: AuditKind.PASSWORD_CHANGED, subject: person.email });
    return enter(session, person, device);
  });
}
