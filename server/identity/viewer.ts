import sql from 'sql-template-tag';
import { Ctx, Field, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import type { Context } from '../kit/context.js';
import { mattersOf, roleOf, type Matter, type Principal, type Role } from '../kit/principal.js';
import { findPerson } from './person.js';
import { MatterEnum, RoleEnum } from './role.js';
import { SignInSession, readSessions } from './sign-in-session.js';
import { isAlive } from './sign-in-sessions.js';

const ViewerKind = {
  VISITOR: 'visitor',
  LOCAL: 'local',
  PERSON: 'person',
  KEY: 'key',
} as const satisfies Record<string, Principal['kind']>;
registerEnumType(ViewerKind, {
  name: 'ViewerKind',
  description:
    'Nobody yet, whoever sits at the machine of a server that asks nobody, somebody who signed in, or a program with a key.',
});

@ObjectType({ description: 'Whoever asks.' })
export class Viewer {
  @Field(() => ViewerKind, { description: 'What is known of them.' })
  kind!: Principal['kind'];

  @Field(() => String, { nullable: true, description: 'Name of the person, or of the key.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address of a person.' })
  email!: string | null;

  @Field(() => RoleEnum, { nullable: true, description: 'What they may do; nothing without a role.' })
  role!: Role | null;

  @Field(() => [MatterEnum], { description: 'What they may read.' })
  matters!: readonly Matter[];

  @Field(() => [SignInSession], {
    description: 'The browsers in which the person is signed in, newest first.',
  })
  sessions!: SignInSession[];
}

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, {
    description: 'Whoever asks, and what they may read. The one thing that visitors are told.',
  })
  async viewer(@Ctx() context: Context): Promise<Viewer> {
    const { principal } = context;
    const base = { kind: principal.kind, role: roleOf(principal) ?? null, matters: mattersOf(principal) };
    if (principal.kind !== 'person') {
      return { ...base, name: principal.kind === 'key' ? principal.name : null, email: null, sessions: [] };
    }
    const own = sql`p.person_id = ${principal.id}`;
    const [person, sessions] = await Promise.all([
      findPerson(context.store, own),
      readSessions(context, sql`${own} and ${isAlive()}`),
    ]);
    return { ...base, name: principal.name, email: person?.email ?? null, sessions };
  }
}
