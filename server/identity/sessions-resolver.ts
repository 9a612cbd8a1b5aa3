import sql from 'sql-template-tag';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { connectionOf, type Page } from '../kit/connection.js';
import type { Context } from '../kit/context.js';
import { unauthenticated } from '../kit/errors.js';
import { PageArguments } from '../kit/page-arguments.js';
import { expectAdmin, isAdmin } from './as-admin.js';
import { AuditKind, actorOf, noteAudit } from './audit.js';
import { newestFirst } from './newest-first.js';
import { SESSION_COLUMNS, SESSION_TABLES, SignInSession, toSession } from './sign-in-session.js';
import { endSession, isAlive } from './sign-in-sessions.js';

const SignInSessionConnection = connectionOf(SignInSession, 'SignInSession');

@Resolver()
export class SessionsResolver {
  @Query(() => SignInSessionConnection, { description: 'Who is signed in where, newest first.' })
  signInSessions(
    @Ctx() context: Context,
    @Args(() => PageArguments) page: PageArguments,
  ): Promise<Page<SignInSession>> {
    expectAdmin(context);
    return newestFirst(
      context.store,
      {
        name: 'sessions',
        key: 's.session_key',
        columns: SESSION_COLUMNS,
        from: SESSION_TABLES,
        where: isAlive(),
        parse: (row) => toSession(row, context),
      },
      page,
    );
  }

  @Mutation(() => Boolean, {
    description:
      "Signs a browser out at once: one of one's own, or any for administrators. Answers whether there was such a session.",
  })
  revokeSession(
    @Ctx() context: Context,
    @Arg('sessionId', () => ID, { description: 'Id of the session.' }) sessionId: string,
  ): Promise<boolean> {
    const { principal, store } = context;
    if (principal.kind === 'visitor') throw unauthenticated();
    return store.write(async (session) => {
      const [row] = await session.rows(sql`
        select p.person_id, p.email from ${SESSION_TABLES} where s.session_id = ${sessionId}`);
      const isOwn = principal.kind === 'person' && row?.person_id === principal.id;
      // a session that is another's is answered like one that is not
      if (!row || !(isOwn || isAdmin(principal))) return false;
      await endSession(session, sessionId);
      await noteAudit(session, actorOf(context), {
        kind: AuditKind.SESSION_REVOKED,
        subject: String(row.email),
      });
      return true;
    });
  }
}
