import sql, { type Sql } from 'sql-template-tag';
import { Field, ID, ObjectType } from 'type-graphql';
import type { PersonRole, Role } from '../kit/principal.js';
import { DateTimeScalar } from '../kit/scalars.js';
import type { Row, Session } from '../kit/session.js';
import { RoleEnum, personRole } from './role.js';
import { newId } from './secret.js';

@ObjectType({ description: 'Somebody who can sign in.' })
export class Person {
  key!: number;

  @Field(() => ID, { description: 'Id of the person.' })
  id!: string;

  @Field(() => String, { description: 'E-mail address, by which people sign in.' })
  email!: string;

  @Field(() => String, { description: 'Name, as the person gave it.' })
  name!: string;

  @Field(() => RoleEnum, { nullable: true, description: 'What the person may do; nothing without a role.' })
  role!: Role | null;

  @Field(() => Boolean, { description: 'Whether the person comes by single sign-on.' })
  singleSignOn!: boolean;

  @Field(() => DateTimeScalar, { description: 'When the person joined.' })
  createdAt!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the person last signed in.' })
  signedInAt!: number | null;
}

/** The columns of a person under the alias `p`; what else a statement selects must not be named like them. */
export const PERSON_COLUMNS = sql`
  p.person_key, p.person_id, p.email, p.name, p.role, p.oidc_subject, p.created_at as joined_at, p.signed_in_at`;

/** A person from a row with PERSON_COLUMNS. */
export function toPerson(row: Row): Person & { role: PersonRole | null } {
  return {
    key: Number(row.person_key),
    id: String(row.person_id),
    email: String(row.email),
    name: String(row.name),
    role: personRole(row.role) ?? null,
    singleSignOn: row.oidc_subject !== null,
    createdAt: Number(row.joined_at),
    signedInAt: row.signed_in_at === null ? null : Number(row.signed_in_at),
  };
}

/** The one person for whom a condition on `people p` holds. */
export async function findPerson(session: Session, where: Sql): Promise<Person | undefined> {
  const [row] = await session.rows(sql`select ${PERSON_COLUMNS} from people p where ${where}`);
  return row && toPerson(row);
}

/** How e-mail addresses are compared and kept. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** What is known of a person who joins. */
export interface NewPerson {
  email: string;
  name: string;
  role: PersonRole | null;
  passwordHash?: string;
  oidc?: { issuer: string; subject: string };
}

/** Adds a person. To be called within a write. */
export async function addPerson(
  session: Session,
  { email, name, role, passwordHash, oidc }: NewPerson,
): Promise<Person> {
  const id = newId();
  await session.run(sql`
    insert into people (person_id, email, name, role, password_hash, oidc_issuer, oidc_subject, created_at)
    values (${id}, ${normalEmail(email)}, ${name}, ${role}, ${passwordHash ?? null},
      ${oidc?.issuer ?? null}, ${oidc?.subject ?? null}, ${Date.now()})`);
  return (await findPerson(session, sql`p.person_id = ${id}`))!;
}

/** Whether anybody but `except` is an administrator. */
export async function hasAdmin(session: Session, except = 0): Promise<boolean> {
  const rows = await session.rows(
    sql`select 1 as found from people where role = 'ADMIN' and person_key <> ${except} limit 1`,
  );
  return rows.length > 0;
}
