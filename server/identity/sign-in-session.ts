import sql, { type Sql } from 'sql-template-tag';
import { Field, ID, ObjectType } from 'type-graphql';
import type { Context } from '../kit/context.js';
import { DateTimeScalar } from '../kit/scalars.js';
import type { Row } from '../kit/session.js';
import { PERSON_COLUMNS, Person, toPerson } from './person.js';
import { runsOutAt } from './sign-in-sessions.js';

@ObjectType({ description: 'A browser in which somebody is signed in.' })
export class SignInSession {
  key!: number;

  @Field(() => ID, { description: 'Id of the session.' })
  id!: string;

  @Field(() => Person, { description: 'Who is signed in.' })
  person!: Person;

  @Field(() => DateTimeScalar, { description: 'When it began.' })
  createdAt!: number;

  @Field(() => DateTimeScalar, { description: 'When it was last used, to the minute.' })
  seenAt!: number;

  @Field(() => DateTimeScalar, { description: 'When it ends, unless it is used before.' })
  expiresAt!: number;

  @Field(() => String, { nullable: true, description: 'Network address it began from.' })
  address!: string | null;

  @Field(() => String, { nullable: true, description: 'The browser, as it calls itself.' })
  userAgent!: string | null;

  @Field(() => Boolean, { description: 'Whether this is the session that asks.' })
  current!: boolean;
}

/** How sessions are read. */
export const SESSION_COLUMNS = sql`
  s.session_key, s.session_id, s.created_at, s.seen_at, s.address, s.user_agent, ${PERSON_COLUMNS}`;
export const SESSION_TABLES = sql`sign_in_sessions s join people p on p.person_key = s.person_key`;

/** A session from a row with SESSION_COLUMNS, as seen by whoever asks. */
export function toSession(row: Row, { principal }: Pick<Context, 'principal'>): SignInSession {
  const id = String(row.session_id);
  const [createdAt, seenAt] = [Number(row.created_at), Number(row.seen_at)];
  return {
    key: Number(row.session_key),
    id,
    person: toPerson(row),
    createdAt,
    seenAt,
    expiresAt: runsOutAt(createdAt, seenAt),
    address: row.address as string | null,
    userAgent: row.user_agent as string | null,
    current: principal.kind === 'person' && principal.sessionId === id,
  };
}

/** The sessions for which a condition holds, newest first. */
export async function readSessions(context: Context, where: Sql): Promise<SignInSession[]> {
  const rows = await context.store.rows(sql`
    select ${SESSION_COLUMNS} from ${SESSION_TABLES} where ${where} order by s.session_key desc`);
  return rows.map((row) => toSession(row, context));
}
