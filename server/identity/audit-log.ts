import sql, { join, type Sql } from 'sql-template-tag';
import {
  Arg,
  Args,
  Ctx,
  Field,
  ID,
  InputType,
  ObjectType,
  Query,
  Resolver,
  registerEnumType,
} from 'type-graphql';
import { connectionOf, type Page } from '../kit/connection.js';
import type { Context } from '../kit/context.js';
import type { Day } from '../kit/day.js';
import { among } from '../kit/dialect.js';
import { PageArguments } from '../kit/page-arguments.js';
import { DateTimeScalar, LocalDate } from '../kit/scalars.js';
import type { Row } from '../kit/session.js';
import { expectAdmin } from './as-admin.js';
import { AuditKind } from './audit.js';
import { newestFirst } from './newest-first.js';

registerEnumType(AuditKind, { name: 'AuditKind', description: 'What the audit log keeps.' });

@ObjectType({ description: 'Who did what, when, and from where.' })
export class AuditEntry {
  key!: number;

  @Field(() => ID, { description: 'Id of the entry.' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: number;

  @Field(() => AuditKind, { description: 'What.' })
  kind!: AuditKind;

  @Field(() => String, { description: 'Who: a name, or `local`, `visitor`, `server`, `ingest`.' })
  actor!: string;

  @Field(() => ID, { nullable: true, description: 'Id of the person who did it.' })
  personId!: string | null;

  @Field(() => String, { nullable: true, description: 'To whom or what: an e-mail address, a key, a file.' })
  subject!: string | null;

  @Field(() => String, { nullable: true, description: 'More of it, such as the roles before and after.' })
  detail!: string | null;

  @Field(() => String, { nullable: true, description: 'Network address it came from.' })
  address!: string | null;
}

const AuditEntryConnection = connectionOf(AuditEntry, 'AuditEntry');

@InputType({ description: 'Which entries.' })
export class AuditFilter {
  @Field(() => [AuditKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: AuditKind[];

  @Field(() => ID, { nullable: true, description: 'Done by this person.' })
  personId?: string;

  @Field(() => LocalDate, { nullable: true, description: 'On this day or later.' })
  from?: Day;

  @Field(() => LocalDate, { nullable: true, description: 'On this day or earlier.' })
  to?: Day;
}

@Resolver()
export class AuditLogResolver {
  @Query(() => AuditEntryConnection, { description: 'Who did what, newest first.' })
  auditLog(
    @Ctx() context: Context,
    @Args(() => PageArguments) page: PageArguments,
    @Arg('filter', () => AuditFilter, { nullable: true, description: 'Which ones; all when left out.' })
    filter?: AuditFilter,
  ): Promise<Page<AuditEntry>> {
    expectAdmin(context);
    return readAuditLog(context, filter ?? {}, page);
  }
}

/** A page of the audit log, newest first. */
export function readAuditLog(
  context: Context,
  filter: AuditFilter,
  page: PageArguments,
): Promise<Page<AuditEntry>> {
  return newestFirst(
    context.store,
    {
      name: 'audit',
      key: 'entry_key',
      columns: sql`*`,
      from: sql`audit_log`,
      where: conditions(context, filter),
      parse: toEntry,
    },
    page,
  );
}

function conditions({ session, calendar }: Context, { kinds, personId, from, to }: AuditFilter): Sql {
  const parts = [sql`1 = 1`];
  if (kinds) parts.push(sql`kind in ${among(session.dialect, kinds)}`);
  if (personId !== undefined) parts.push(sql`person_id = ${personId}`);
  if (from !== undefined) parts.push(sql`at >= ${calendar.startOf(from)}`);
  if (to !== undefined) parts.push(sql`at < ${calendar.startOf(to + 1)}`);
  return join(parts, ' and ');
}

function toEntry(row: Row): AuditEntry {
  const text = (value: unknown) => value as string | null;
  return {
    key: Number(row.entry_key),
    id: String(row.entry_key),
    at: Number(row.at),
    kind: row.kind as AuditKind,
    actor: String(row.actor),
    personId: text(row.person_id),
    subject: text(row.subject),
    detail: text(row.detail),
    address: text(row.address),
  };
}
