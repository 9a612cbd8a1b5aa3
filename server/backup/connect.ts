import sqlite3 from 'sqlite3';
import { DataSource, type QueryRunner } from 'typeorm';
import type { Config } from '../config.js';
import { DatabaseError, reasonOf } from '../database-error.js';
import { connectionOptions } from '../postgres/postgres-connection.js';
import { TABLES } from '../tables.js';

/** Milliseconds to wait for whoever else writes into a SQLite file. */
const PATIENCE = 30_000;

/**
 * Lends a connection to a database as it is: its tables are not brought up to date.
 * @throws DatabaseError when it cannot be reached.
 */
export async function connect<T>(
  database: Config['database'],
  work: (runner: QueryRunner) => Promise<T>,
): Promise<T> {
  const source = await open(database);
  try {
    const runner = source.createQueryRunner();
    try {
      return await work(runner);
    } finally {
      await runner.release();
    }
  } finally {
    await source.destroy();
  }
}

async function open(database: Config['database']): Promise<DataSource> {
  const source =
    database.kind === 'sqlite'
      ? new DataSource({
          ...TABLES,
          type: 'sqlite',
          database: database.path,
          enableWAL: true,
          busyTimeout: PATIENCE,
          driver: { ...sqlite3, verbose: () => sqlite3 },
        })
      : new DataSource({ ...TABLES, type: 'postgres', extra: connectionOptions(database, database.url) });
  try {
    return await source.initialize();
  } catch (error) {
    const name = database.kind === 'sqlite' ? `database ${database.path}` : 'PostgreSQL database';
    throw new DatabaseError(`the ${name} cannot be used: ${reasonOf(error)}`);
  }
}
