import { setTimeout as delay } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import type { Config } from '../config.js';
import { DatabaseError, reasonOf } from '../database-error.js';
import type { Database } from '../database.js';
import type { Session, Store } from '../kit/session.js';
import { TABLES } from '../tables.js';
import { sessionOf, transact, type Send } from '../transact.js';
import { upgradeDatabase } from '../upgrade-database.js';
import { LOCKS } from './advisory-locks.js';
import { arrangeSales } from './arrange-sales.js';
import { spans, toldLate } from './commit-wait.js';
import { lendConnection } from './lend-connection.js';
import { connectionOptions, openPool, type ConnectionOptions } from './postgres-connection.js';
import { isStarting, passingFault, tellCaller } from './postgres-faults.js';
import type { PostgresSettings } from './postgres-settings.js';
import { ReadingPool } from './reading-pool.js';
import { Replica } from './replica.js';
import { Writer, sendOver, type WriterKind } from './writer.js';

/** What writers on several servers wait for, by what they write. */
const WRITERS = {
  records: { lock: LOCKS.records },
  identity: { lock: LOCKS.identity, patience: 10_000 },
} as const satisfies Record<string, WriterKind>;

const DEFAULT_POOL = 10;
/** One connection for records, one for people, one for what is computed from the records. */
const WRITING = 3;
/** ms for which a database that starts is waited for, and between two looks at it. */
const STARTING_PATIENCE = 60_000;
const STARTING_PAUSE = 250;
/** ms after which nobody needs an old receipt. */
const RECEIPTS_KEPT = 7 * 24 * 3_600_000;

/** Opens a PostgreSQL database. @throws DatabaseError when it cannot be used. */
export async function openPostgres(
  settings: PostgresSettings,
  upgrade?: Config['upgrade'],
): Promise<Database> {
  const options = connectionOptions(settings, settings.url);
  const source = await upToDate(options, settings, upgrade);
  const readers = settings.pool ?? DEFAULT_POOL;
  const primary = new ReadingPool(options, readers);
  const replica =
    settings.replicaUrl === undefined
      ? undefined
      : new Replica(new ReadingPool(connectionOptions(settings, settings.replicaUrl), readers));
  const writing = openPool(options, { max: WRITING });
  const records = new Writer(writing, WRITERS.records);
  const identity = new Writer(writing, WRITERS.identity);
  const fromPrimary: Send = (text, values = [], giveUp) => again(() => primary.all(text, values, giveUp));
  const reading = sessionOf('postgres', told(fromPrimary));
  const readingAsOf = (state: string, standby: Replica): Session =>
    sessionOf(
      'postgres',
      told(
        async (text, values = [], giveUp) =>
          (await standby.all(text, values, state, giveUp)) ?? fromPrimary(text, values, giveUp),
      ),
    );
  const storeOf = (writer: Writer): Store => ({
    ...reading,
    write: (work) => toldLate(writer.write(work)),
    lastCommit: spans(),
  });
  return {
    ...storeOf(records),
    identity: storeOf(identity),
    source,
    ...(replica && { asOf: (state: string) => readingAsOf(state, replica) }),
    readThenWrite: (read, keep) =>
      toldLate(
        lendConnection(writing, async (client) => {
          const begin = 'begin isolation level repeatable read';
          const result = await transact(sendOver(client), 'postgres', begin, read);
          await records.writeOn(client, (session) => keep(session, result));
        }),
      ),
    close: async () => {
      await Promise.all([source.destroy(), primary.close(), replica?.close(), writing.end()]);
    },
  };
}

/** Brings the tables up to date. @returns what knows the entities; nothing else is asked over its connections. */
async function upToDate(
  options: ConnectionOptions,
  { partitions }: PostgresSettings,
  upgrade?: Config['upgrade'],
): Promise<DataSource> {
  const source = new DataSource({
    ...TABLES,
    type: 'postgres',
    extra: options,
    poolErrorHandler: () => undefined,
  });
  try {
    await onceStarted(() => source.initialize());
    await upgradeDatabase(source, upgrade);
    if (partitions) await arrangeSales(source, partitions);
    await source.query('delete from write_receipts where written_at < $1', [Date.now() - RECEIPTS_KEPT]);
    return source;
  } catch (error) {
    // connections that stay open would keep the program from ending
    await source.destroy().catch(() => undefined);
    throw new DatabaseError(`the PostgreSQL database cannot be used: ${reasonOf(error)}`);
  }
}

/** Waits for a database that starts: it may have been told to together with whoever asks, or recover from a crash. */
async function onceStarted<T>(connect: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + STARTING_PATIENCE;
  for (;;) {
    try {
      return await connect();
    } catch (error) {
      if (!isStarting(error) || performance.now() > deadline) throw error;
      await delay(STARTING_PAUSE);
    }
  }
}

/** Once more when the connection is lost. */
function again<T>(read: () => Promise<T>): Promise<T> {
  return read().catch((error: unknown) => {
    if (!passingFault(error)) throw error;
    return read();
  });
}

/** Tells callers of what passes. @throws CallerError UNAVAILABLE (from what it returns) in its place. */
function told(send: Send): Send {
  return (text, values, giveUp) =>
    send(text, values, giveUp).catch((error: unknown) => {
      throw tellCaller(error);
    });
}
