import pg from 'pg';
import { DataSource } from 'typeorm';
import type { Config } from '../config.js';
import { DatabaseError, reasonOf } from '../database-error.js';
import type { Database } from '../database.js';
import type { Store } from '../kit/session.js';
import { TABLES } from '../tables.js';
import { sessionOf, transact, type Send } from '../transact.js';
import { upgradeDatabase } from '../upgrade-database.js';
import { LOCKS } from './advisory-locks.js';

// bigint and numeric arrive as strings; every number we keep is exact below 2^53
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

/** Opens a PostgreSQL database. @throws DatabaseError when it cannot be used. */
export async function openPostgres(url: string, upgrade?: Config['upgrade']): Promise<Database> {
  const source = new DataSource({ ...TABLES, type: 'postgres', url });
  try {
    await source.initialize();
    await upgradeDatabase(source, upgrade);
  } catch (error) {
    throw new DatabaseError(`the PostgreSQL database cannot be used: ${reasonOf(error)}`);
  }
  const writeWith =
    (send: Send, lock: keyof typeof LOCKS): Store['write'] =>
    (work) =>
      transact(send, 'postgres', 'begin', async (session) => {
        // two servers on one PostgreSQL: one writes after the other
        await send(`select pg_advisory_xact_lock(${LOCKS[lock]})`);
        return work(session);
      });
  const storeOf = (lock: keyof typeof LOCKS): Store => ({
    ...sessionOf('postgres', (text, values) => source.query(text, values)),
    write: (work) => onRunner(source, (send) => writeWith(send, lock)(work)),
  });
  return {
    ...storeOf('records'),
    identity: storeOf('identity'),
    source,
    readThenWrite: (read, keep) =>
      onRunner(source, async (send) => {
        const result = await transact(send, 'postgres', 'begin isolation level repeatable read', read);
        await writeWith(send, 'records')((session) => keep(session, result));
      }),
    close: () => source.destroy(),
  };
}

async function onRunner<T>(source: DataSource, work: (send: Send) => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    return await work((text, values) => runner.query(text, values));
  } finally {
    await runner.release();
  }
}
