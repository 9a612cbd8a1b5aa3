import sql from 'sql-template-tag';
import { Arg, Args, Ctx, Field, ID, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { z } from 'zod';
import { connectionOf, type Page } from '../kit/connection.js';
import type { Context } from '../kit/context.js';
import { badInput, CallerError } from '../kit/errors.js';
import { PageArguments } from '../kit/page-arguments.js';
import type { Role } from '../kit/principal.js';
import { DateTimeScalar } from '../kit/scalars.js';
import type { Session } from '../kit/session.js';
import { expectAdmin } from './as-admin.js';
import { AuditKind, actorOf, noteAudit } from './audit.js';
import { Invitation, invite, readInvitations, withdrawInvitation } from './invitations.js';
import { newestFirst } from './newest-first.js';
import { PERSON_COLUMNS, Person, findPerson, hasAdmin, toPerson } from './person.js';
import { RoleEnum, expectPersonRole } from './role.js';
import { endSessionsOf } from './sign-in-sessions.js';

const PersonConnection = connectionOf(Person, 'Person');

@ObjectType({ description: 'An invitation that was just made.' })
class CreatedInvitation {
  @Field(() => String, { description: 'The link to join by. It is shown this once: send it to the person.' })
  link!: string;

  @Field(() => DateTimeScalar, { description: 'Until when it holds.' })
  expiresAt!: number;
}

@Resolver()
export class PeopleResolver {
  @Query(() => PersonConnection, { description: 'Who can sign in, newest first.' })
  people(@Ctx() context: Context, @Args(() => PageArguments) page: PageArguments): Promise<Page<Person>> {
    expectAdmin(context);
    return newestFirst(
      context.store,
      {
        name: 'people',
        key: 'p.person_key',
        columns: PERSON_COLUMNS,
        from: sql`people p`,
        where: sql`1 = 1`,
        parse: toPerson,
      },
      page,
    );
  }

  @Query(() => [Invitation], { description: 'Who was invited and has not joined yet, newest first.' })
  invitations(@Ctx() context: Context): Promise<Invitation[]> {
    expectAdmin(context);
    return readInvitations(context.store);
  }

  @Mutation(() => CreatedInvitation, {
    description: 'Lets somebody join within seven days. An invitation they had before holds no longer.',
  })
  async invitePerson(
    @Ctx() context: Context,
    @Arg('email', () => String, { description: 'Who is invited.' }) email: string,
    @Arg('role', () => RoleEnum, { nullable: true, description: 'What they may do; nothing when left out.' })
    role?: Role,
  ): Promise<CreatedInvitation> {
    expectAdmin(context);
    if (!z.email().max(254).safeParse(email).success) throw badInput(`email is no e-mail address`);
    const given = role === undefined ? null : expectPersonRole(role);
    const { token, expiresAt } = await context.store.write((session) =>
      invite(session, email, given, actorOf(context)),
    );
    return { link: `${context.origin.home}/invitation#${token}`, expiresAt };
  }

  @Mutation(() => Invitation, { description: 'Takes an invitation back.' })
  withdrawInvitation(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the invitation.' }) id: string,
  ): Promise<Invitation> {
    expectAdmin(context);
    return context.store.write(async (session) => {
      const invitation = await withdrawInvitation(session, id, actorOf(context));
      if (!invitation) throw new CallerError('NOT_FOUND', 'There is no such invitation');
      return invitation;
    });
  }

  @Mutation(() => Person, {
    description:
      'Gives somebody another role. They are signed out everywhere, and have it when they sign in again.',
  })
  setRole(
    @Ctx() context: Context,
    @Arg('personId', () => ID, { description: 'Who.' }) personId: string,
    @Arg('role', () => RoleEnum, {
      nullable: true,
      description: 'The role; without one they may do nothing.',
    })
    role?: Role,
  ): Promise<Person> {
    expectAdmin(context);
    const given = role === undefined ? null : expectPersonRole(role);
    return context.store.write(async (session) => {
      const person = await expectPerson(session, personId);
      if (person.role === given) return person;
      if (given !== 'ADMIN') await expectAnotherAdmin(session, person);
      await session.run(sql`update people set role = ${given} where person_key = ${person.key}`);
      await endSessionsOf(session, person.key);
      const detail = `${person.role ?? 'no role'} → ${given ?? 'no role'}`;
      await noteAudit(session, actorOf(context), {
        kind: AuditKind.ROLE_CHANGED,
        subject: person.email,
        detail,
      });
      return expectPerson(session, personId);
    });
  }

  @Mutation(() => Person, { description: 'Removes somebody, and signs them out everywhere.' })
  removePerson(
    @Ctx() context: Context,
    @Arg('personId', () => ID, { description: 'Who.' }) personId: string,
  ): Promise<Person> {
    expectAdmin(context);
    return context.store.write(async (session) => {
      const person = await expectPerson(session, personId);
      await expectAnotherAdmin(session, person);
      await endSessionsOf(session, person.key);
      await session.run(sql`delete from people where person_key = ${person.key}`);
      await noteAudit(session, actorOf(context), { kind: AuditKind.PERSON_REMOVED, subject: person.email });
      return person;
    });
  }
}

async function expectPerson(session: Session, id: string): Promise<Person> {
  const person = await findPerson(session, sql`p.person_id = ${id}`);
  if (!person) throw new CallerError('NOT_FOUND', 'There is no such person');
  return person;
}

/** Somebody must be left who can let others in. */
async function expectAnotherAdmin(session: Session, { key, role }: Person): Promise<void> {
  if (role !== 'ADMIN' || (await hasAdmin(session, key))) return;
  throw new CallerError('CONFLICT', 'This is the last administrator; make somebody else one first');
}
