import sqlite3, { type Database as SqliteConnection } from 'sqlite3';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { SqliteDriver } from 'typeorm/driver/sqlite/SqliteDriver.js';
import { CommitMark } from './commit-mark.js';
import type { Config } from './config.js';
import { DatabaseError, reasonOf } from './database-error.js';
import type { Database } from './database.js';
import type { Store } from './kit/session.js';
import { PreparedStatements } from './prepared-statements.js';
import { Queue } from './queue.js';
import { SqliteReaders } from './sqlite-readers.js';
import { TABLES } from './tables.js';
import { sessionOf, transact, type Send } from './transact.js';
import { upgradeDatabase } from './upgrade-database.js';
import { assertWritable } from './writable-file.js';

/** Connections that read the file. */
const READERS = 3;

/**
 * Pages as large as loads like them: to be said before a file has its first one, and so before it is told to write ahead.
 * Sorts spill early and on a thread of their own, which is faster here than a large cache, and takes less memory.
 */
const PRAGMAS = [
  'page_size = 8192',
  'journal_mode = wal',
  'synchronous = full',
  'temp_store = file',
  'cache_size = -2000',
  'threads = 2',
  // see the end of a write
  'wal_autocheckpoint = 0',
];

/** Opens a SQLite file, which is created when it is not there. @throws DatabaseError when it cannot be used. */
export async function openSqlite(path: string, upgrade?: Config['upgrade']): Promise<Database> {
  assertWritable(path);
  const writer = new DataSource(optionsOf(path));
  try {
    await writer.initialize();
    for (const pragma of PRAGMAS) {
      await writer.query(`pragma ${pragma}`);
    }
    await upgradeDatabase(writer, upgrade);
  } catch (error) {
    await writer.destroy().catch(() => undefined);
    throw new DatabaseError(`the database ${path} cannot be used: ${reasonOf(error)}`);
  }
  const readers = await Promise.all(Array.from({ length: READERS }, () => openReader(path)));
  const mark = CommitMark.of(path);
  const queue = new Queue();
  const toWriter = new PreparedStatements(connectionOf(writer));
  const toReaders = new SqliteReaders(readers.map(connectionOf));
  const send: Send = (text, values = []) => toWriter.all(text, values);
  const write: Store['write'] = (work) => transact(send, 'sqlite', 'begin immediate', work);
  let [isTidying, isClosing] = [false, false];
  /** Brings what was written from the log into the file once it is acknowledged, as it is safe in the log already. */
  const tidyLater = () => {
    if (isTidying || isClosing) return;
    isTidying = true;
    const tidy = async () => {
      isTidying = false;
      await send('pragma wal_checkpoint(passive)');
    };
    // where it cannot be done now, it is done after the next write
    void queue.run(tidy).catch(() => undefined);
  };
  const store: Store = {
    ...sessionOf('sqlite', (text, values = [], giveUp) => toReaders.all(text, values, giveUp)),
    write: (work) => queue.run(() => write(work)).finally(tidyLater),
    lastCommit: () => mark.read(),
  };
  return {
    ...store,
    identity: store,
    source: readers[0]!,
    readThenWrite: (read, keep) =>
      queue
        .run(async () => {
          const result = await transact(send, 'sqlite', 'begin', read);
          await write((session) => keep(session, result));
        })
        .finally(tidyLater),
    close: async () => {
      isClosing = true;
      await queue.run(() => Promise.resolve());
      toWriter.close();
      await toReaders.close();
      await Promise.all(readers.map((source) => source.destroy()));
      // the last one brings the log into the file and takes it away
      await writer.destroy();
      mark.close();
    },
  };
}

async function openReader(path: string): Promise<DataSource> {
  const reader = await new DataSource(optionsOf(path)).initialize();
  await reader.query('pragma query_only = 1');
  await reader.query('pragma cache_size = -8000');
  return reader;
}

function connectionOf({ driver }: DataSource): SqliteConnection {
  return (driver as SqliteDriver).databaseConnection as SqliteConnection;
}

function optionsOf(path: string): DataSourceOptions {
  return {
    ...TABLES,
    type: 'sqlite',
    database: path,
    busyTimeout: 30_000,
    // verbose() keeps a stack trace for every statement, at twice the cost
    driver: { ...sqlite3, verbose: () => sqlite3 },
  };
}
