import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from '@jest/globals';
import { openDatabase, type Database } from '../database.js';
import type { Dialect } from '../kit/dialect.js';
import type { Partitions } from '../postgres/postgres-settings.js';
import { postgresUrl } from './postgres.js';

/** Opens an empty database with all its tables; it is closed and its files go after the tests of the block. */
export type OpenDatabase = () => Promise<Database>;

/** Runs the tests that `define` declares twice: on a SQLite file and on a real PostgreSQL. */
export function eachDatabase(name: string, define: (open: OpenDatabase, dialect: Dialect) => void): void {
  describe.each<Dialect>(['sqlite', 'postgres'])(`${name} (%s)`, (dialect) =>
    define(onDatabase(dialect), dialect),
  );
}

/** The same for a block that has a reason to run on one of the two only; to be called inside a `describe`. */
export function onDatabase(dialect: Dialect, partitions?: Partitions): OpenDatabase {
  const opened: Database[] = [];
  const folders: string[] = [];
  afterAll(async () => {
    await Promise.all(opened.map((database) => database.close()));
    for (const folder of folders) rmSync(folder, { recursive: true });
  });
  return async () => {
    const database = await openDatabase({
      database:
        dialect === 'sqlite'
          ? file()
          : { kind: 'postgres', url: await postgresUrl(), ...(partitions && { partitions }) },
    });
    opened.push(database);
    return database;
  };

  function file() {
    const folder = mkdtempSync(join(tmpdir(), 'contexq-test-'));
    folders.push(folder);
    return { kind: 'sqlite', path: join(folder, 'test.sqlite') } as const;
  }
}
