import sql from 'sql-template-tag';
import { Field, ID, ObjectType } from 'type-graphql';
import { CallerError } from '../kit/errors.js';
import type { PersonRole, Role } from '../kit/principal.js';
import { DateTimeScalar } from '../kit/scalars.js';
import type { Row, Session, Store } from '../kit/session.js';
import { AuditKind, noteAudit, type Actor } from './audit.js';
import { hashPassword } from './passwords.js';
import { addPerson, findPerson, normalEmail } from './person.js';
import { RoleEnum, personRole } from './role.js';
import { hashOf, newId, newSecret } from './secret.js';
import { enter } from './sign-in.js';
import type { Device } from './sign-in-sessions.js';

/** ms that an invitation holds. */
const LIFE = 7 * 24 * 3_600_000;

@ObjectType({ description: 'Somebody who may join and has not yet.' })
export class Invitation {
  @Field(() => ID, { description: 'Id of the invitation.' })
  id!: string;

  @Field(() => String, { description: 'Who is invited.' })
  email!: string;

  @Field(() => RoleEnum, { nullable: true, description: 'The role the person will have.' })
  role!: Role | null;

  @Field(() => DateTimeScalar, { description: 'When it was sent out.' })
  createdAt!: number;

  @Field(() => DateTimeScalar, { description: 'Until when it holds.' })
  expiresAt!: number;
}

function toInvitation(row: Row): Invitation & { role: PersonRole | null } {
  return {
    id: String(row.invitation_id),
    email: String(row.email),
    role: personRole(row.role) ?? null,
    createdAt: Number(row.created_at),
    expiresAt: Number(row.expires_at),
  };
}

/** The invitations that hold, newest first. */
export async function readInvitations(session: Session): Promise<Invitation[]> {
  const rows = await session.rows(sql`
    select * from invitations where expires_at > ${Date.now()} order by invitation_key desc`);
  return rows.map(toInvitation);
}

/**
 * Invites somebody; an invitation they had before holds no longer. To be called within a write.
 * @returns the token of the link.
 * @throws CallerError CONFLICT when there is such a person.
 */
export async function invite(
  session: Session,
  email: string,
  role: PersonRole | null,
  actor: Actor,
): Promise<{ token: string; expiresAt: number }> {
  const account = normalEmail(email);
  if (await findPerson(session, sql`p.email = ${account}`)) {
    throw new CallerError('CONFLICT', `${account} is already known; give them a role instead`);
  }
  const token = newSecret();
  const now = Date.now();
  await session.run(sql`delete from invitations where email = ${account} or expires_at <= ${now}`);
  await session.run(sql`
    insert into invitations (invitation_id, secret_hash, email, role, created_at, expires_at)
    values (${newId()}, ${hashOf(token)}, ${account}, ${role}, ${now}, ${now + LIFE})`);
  await noteAudit(session, actor, { kind: AuditKind.INVITED, subject: account, detail: role ?? 'no role' });
  return { token, expiresAt: now + LIFE };
}

/** Takes an invitation back; undefined when there is none. To be called within a write. */
export async function withdrawInvitation(
  session: Session,
  id: string,
  actor: Actor,
): Promise<Invitation | undefined> {
  const [row] = await session.rows(sql`select * from invitations where invitation_id = ${id}`);
  if (!row) return undefined;
  const invitation = toInvitation(row);
  await session.run(sql`delete from invitations where invitation_id = ${id}`);
  await noteAudit(session, actor, { kind: AuditKind.INVITATION_WITHDRAWN, subject: invitation.email });
  return invitation;
}

/**
 * Somebody who was invited joins, and is signed in.
 * @returns the secret of the session.
 * @throws CallerError LINK_INVALID when the invitation was used, was taken back or has run out.
 */
export async function acceptInvitation(
  store: Store,
  { token, name, password }: { token: string; name: string; password: string },
  device: Device,
): Promise<string> {
  const { email } = await findInvitation(store, token);
  const passwordHash = await hashPassword(password, email);
  return store.write(async (session) => {
    // asked again where nobody else writes
    const { id, role } = await findInvitation(session, token);
    await session.run(sql`delete from invitations where invitation_id = ${id}`);
    const person = await addPerson(session, { email, name, role, passwordHash });
    const actor = { name, personId: person.id, address: device.address };
    await noteAudit(session, actor, { kind: AuditKind.JOINED, subject: email, detail: role ?? 'no role' });
    return enter(session, person, device);
  });
}

async function findInvitation(session: Session, token: string) {
  const [row] = await session.rows(sql`
    select * from invitations where secret_hash = ${hashOf(token)} and expires_at > ${Date.now()}`);
  if (row) return toInvitation(row);
  throw new CallerError(
    'LINK_INVALID',
    'The invitation was used, taken back or has run out; ask for a new one',
  );
}
