import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import pg from 'pg';
import type { Sql } from 'sql-template-tag';
import sqlite3, { type Database as SqliteConnection } from 'sqlite3';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { SqliteDriver } from 'typeorm/driver/sqlite/SqliteDriver.js';
import type { Config } from './config.js';
import { Customer } from './customers/customer.js';
import type { Dialect } from './kit/dialect.js';
import { oneAhead } from './kit/one-ahead.js';
import type { Row, Session, Store } from './kit/session.js';
import { MIGRATIONS } from './migrations/migrations.js';
import { PreparedStatements } from './prepared-statements.js';
import { Product } from './products/product.js';
import { SqliteReaders } from './sqlite-readers.js';
import { Ticket } from './tickets/ticket.js';
import { Order } from './transactions/order.js';
import { Transaction } from './transactions/transaction.js';

/** The database cannot be opened. The message says which and what to do. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
}

/** One open database: many readers, one writer at a time. */
export interface Database extends Store {
  /** For entities; reads only. */
  readonly source: DataSource;
  /** The same for people, sessions and keys. Their writes wait for each other, and on PostgreSQL for no load. */
  readonly identity: Store;
  /**
   * For long work: `read` sees one state of the data and keeps what it makes in temporary tables, without keeping
   * writers waiting; `write` then stores it in a transaction of its own on the same connection.
   */
  readThenWrite<T>(
    read: (session: Session) => Promise<T>,
    write: (session: Session, result: T) => Promise<void>,
  ): Promise<void>;
  close(): Promise<void>;
}

const ENTITIES = [Customer, Product, Order, Transaction, Ticket];
/** What writers on several servers wait for, by what they write. */
const LOCKS = { records: 7_201_633, identity: 7_201_634 } as const;
/** Connections that read a SQLite file. */
const READERS = 3;

// bigint and numeric arrive as strings; every number we keep is exact below 2^53
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

/**
 * Opens the database the configuration names and brings its tables up to date.
 * @throws DatabaseError when it cannot be reached, read or written.
 */
export async function openDatabase(config: Pick<Config, 'database'>): Promise<Database> {
  return config.database.kind === 'sqlite'
    ? openSqlite(config.database.path)
    : openPostgres(config.database.url);
}

async function openSqlite(path: string): Promise<Database> {
  assertWritable(path);
  const writer = new DataSource(sqliteOptions(path));
  try {
    await writer.initialize();
    // sorts spill early and on threads of their own, which is faster here than a large cache
    for (const pragma of ['synchronous = full', 'temp_store = file', 'cache_size = -8000', 'threads = 4']) {
      await writer.query(`pragma ${pragma}`);
    }
    await writer.runMigrations({ transaction: 'each' });
  } catch (error) {
    throw new DatabaseError(`the database ${path} cannot be used: ${reason(error)}`);
  }
  const readers = await Promise.all(Array.from({ length: READERS }, () => openReader(path)));
  const queue = new Queue();
  const toWriter = new PreparedStatements(connectionOf(writer));
  const toReaders = new SqliteReaders(readers.map(connectionOf));
  const send: Send = (text, values = []) => toWriter.all(text, values);
  const store: Store = {
    ...sessionOf('sqlite', (text, values = [], giveUp) => toReaders.all(text, values, giveUp)),
    write: (work) => queue.run(() => transact(send, 'sqlite', work)),
  };
  return {
    ...store,
    identity: store,
    source: readers[0]!,
    readThenWrite: (read, write) => queue.run(() => transactTwice(send, 'sqlite', read, write)),
    close: async () => {
      await queue.run(() => Promise.resolve());
      toWriter.close();
      await toReaders.close();
      await Promise.all([writer, ...readers].map((source) => source.destroy()));
    },
  };
}

async function openReader(path: string): Promise<DataSource> {
  const reader = await new DataSource(sqliteOptions(path)).initialize();
  await reader.query('pragma query_only = 1');
  await reader.query('pragma cache_size = -24000');
  return reader;
}

function connectionOf({ driver }: DataSource): SqliteConnection {
  return (driver as SqliteDriver).databaseConnection as SqliteConnection;
}

async function openPostgres(url: string): Promise<Database> {
  const source = new DataSource({
    type: 'postgres',
    url,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    migrationsTableName: 'migrations',
  });
  try {
    await source.initialize();
    await source.runMigrations({ transaction: 'each' });
  } catch (error) {
    throw new DatabaseError(`the PostgreSQL database cannot be used: ${reason(error)}`);
  }
  const storeOf = (lock: keyof typeof LOCKS): Store => ({
    ...sessionOf('postgres', (text, values) => source.query(text, values)),
    write: (work) => onRunner(source, (send) => transact(send, 'postgres', work, lock)),
  });
  return {
    ...storeOf('records'),
    identity: storeOf('identity'),
    source,
    readThenWrite: (read, write) => onRunner(source, (send) => transactTwice(send, 'postgres', read, write)),
    close: () => source.destroy(),
  };
}

function sqliteOptions(path: string): DataSourceOptions {
  return {
    type: 'sqlite',
    database: path,
    enableWAL: true,
    busyTimeout: 30_000,
    // verbose() keeps a stack trace for every statement, at twice the cost
    driver: { ...sqlite3, verbose: () => sqlite3 },
    entities: ENTITIES,
    migrations: MIGRATIONS,
    migrationsTableName: 'migrations',
  };
}

/** How a transaction begins that sees one state of the data, and one that writes. */
const BEGIN = {
  sqlite: { read: 'begin', write: 'begin immediate' },
  postgres: { read: 'begin isolation level repeatable read', write: 'begin' },
} as const satisfies Record<Dialect, object>;

/** Sends a statement over one connection. */
type Send = (text: string, values?: unknown[], giveUp?: AbortSignal) => Promise<unknown>;

async function onRunner<T>(source: DataSource, work: (send: Send) => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    return await work((text, values) => runner.query(text, values));
  } finally {
    await runner.release();
  }
}

function transact<T>(
  send: Send,
  dialect: Dialect,
  work: (session: Session) => Promise<T>,
  lock: keyof typeof LOCKS = 'records',
): Promise<T> {
  return within(send, dialect, BEGIN[dialect].write, async (session) => {
    // two servers on one PostgreSQL: one writes after the other
    if (dialect === 'postgres') await send(`select pg_advisory_xact_lock(${LOCKS[lock]})`);
    return work(session);
  });
}

async function transactTwice<T>(
  send: Send,
  dialect: Dialect,
  read: (session: Session) => Promise<T>,
  write: (session: Session, result: T) => Promise<void>,
): Promise<void> {
  const result = await within(send, dialect, BEGIN[dialect].read, read);
  await transact(send, dialect, (session) => write(session, result));
}

async function within<T>(
  send: Send,
  dialect: Dialect,
  begin: string,
  work: (session: Session) => Promise<T>,
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

function sessionOf(dialect: Dialect, send: Send): Session {
  return {
    dialect,
    rows: async (statement: Sql, giveUp?: AbortSignal) =>
      (await send(textOf(dialect, statement), statement.values, giveUp)) as Row[],
    run: async (statement: Sql) => {
      await send(textOf(dialect, statement), statement.values);
    },
  };
}

function textOf(dialect: Dialect, statement: Sql): string {
  return dialect === 'sqlite' ? statement.sql : statement.text;
}

function assertWritable(path: string): void {
  const full = resolve(path);
  try {
    makeFolder(dirname(full));
    accessSync(dirname(full), constants.W_OK);
    if (statSync(full, { throwIfNoEntry: false })) accessSync(full, constants.W_OK);
  } catch (error) {
    throw new DatabaseError(
      `DB_PATH is "${path}", which cannot be written (${reason(error)}); choose a file in a folder of your own`,
    );
  }
  if (statSync(full, { throwIfNoEntry: false })?.isDirectory()) {
    throw new DatabaseError(`DB_PATH is "${path}", which is a folder; expected a path of a file`);
  }
}

/** Step by step: some file systems make the recursive form try for ever. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message.split('\n')[0]! : String(error);
}

/** Runs one task after the other, in the order they came. */
class Queue {
  private last: Promise<unknown> = Promise.resolve();

  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.last.then(task);
    this.last = result.catch(() => undefined);
    return result;
  }
}
