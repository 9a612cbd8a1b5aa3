import type { Sql } from 'sql-template-tag';
import type { Dialect } from './kit/dialect.js';
import { oneAhead, type OneAhead } from './kit/one-ahead.js';
import type { Row, Session } from './kit/session.js';

/** Sends a statement over one connection. @returns its rows. */
export type Send = (text: string, values?: unknown[], giveUp?: AbortSignal) => Promise<unknown>;

/**
 * Runs `work` in a transaction of one connection; what it throws rolls everything back.
 * @param begin the statement that begins it.
 */
export async function transact<T>(
  send: Send,
  dialect: Dialect,
  begin: string,
  work: (session: OneAhead) => Promise<T>,
): Promise<T> {
  const session = oneAhead(sessionOf(dialect, send));
  try {
    await send(begin);
    const result = await work(session);
    await session.done();
    await send('commit');
    return result;
  } catch (error) {
    await session.done().catch(() => undefined);
    // a database that failed may have rolled back by itself; its own error is the one to tell
    await send('rollback').catch(() => undefined);
    throw error;
  }
}

/** Statements in the words of a database. */
export function sessionOf(dialect: Dialect, send: Send): Session {
  const textOf = (statement: Sql) => (dialect === 'sqlite' ? statement.sql : statement.text);
  return {
    dialect,
    rows: async (statement, giveUp) => (await send(textOf(statement), statement.values, giveUp)) as Row[],
    run: async (statement) => {
      await send(textOf(statement), statement.values);
    },
  };
}
