import type { QueryRunner } from 'typeorm';
import type { Dialect } from '../kit/dialect.js';
import { MIGRATION_NAMES, pendingAfter, recordedMigrations } from '../migrations/recorded.js';
import { runMigrations, undoMigrations } from '../migrations/run-migrations.js';
import { tablesAfter, type TableShape } from '../migrations/tables-after.js';
import { LOCKS } from '../postgres/advisory-locks.js';
import type { Partitions } from '../postgres/postgres-settings.js';
import { sessionOf } from '../transact.js';
import { partitionSales } from '../transactions/sales-partitions.js';
import { BackupError } from './backup-error.js';
import { BackupFile } from './backup-file.js';
import { LEFT_OUT, type FileHead } from './backup-format.js';
import { checkBackup } from './check-backup.js';
import { fillTable } from './fill-table.js';
import { writeLastKey } from './last-key.js';
import { withoutIndexes } from './without-indexes.js';
import { described, heldRows, type Contents } from './contents.js';
import { UNLIMITED } from './unlimited.js';

export interface RestoreOptions {
  /** Whether what the database holds may go. */
  replace?: boolean;
  /** How a PostgreSQL is to keep sales. */
  partitions?: Partitions | undefined;
  /** Told what goes. */
  onReplace?: (held: Contents) => void;
  /** Told the rows that are in so far. */
  onProgress?: (rows: number) => void;
}

/** A backup that is in the database now. */
export interface Restored {
  head: FileHead;
  contents: Contents;
}

/** Nobody else writes until the end of the transaction, and no time limit meant for requests ends it. */
const BEGIN = {
  sqlite: ['begin immediate'],
  postgres: [
    'begin',
    ...UNLIMITED,
    ...Object.values(LOCKS).map((lock) => `select pg_advisory_xact_lock(${lock})`),
  ],
} as const satisfies Record<Dialect, readonly string[]>;

/**
 * Puts a backup in the place of what a database holds, wholly or not at all, and brings its tables up to date.
 * Everybody has to sign in anew.
 * @param runner a connection of its own, outside of a transaction.
 * @throws BackupError when the database holds something that may not go, or the backup is not whole.
 * @throws SchemaError when the backup or the database comes from a newer program.
 */
export async function restoreBackup(
  runner: QueryRunner,
  path: string,
  {
    replace = false,
    partitions = 'none',
    onReplace = () => undefined,
    onProgress = () => undefined,
  }: RestoreOptions = {},
): Promise<Restored> {
  // what is not whole is refused before anybody has to wait for it
  const { head } = await checkBackup(path);
  const tables = await tablesAfter(head.migrations);
  const file = new BackupFile(path);
  try {
    await file.head();
    for (const statement of BEGIN[runner.connection.options.type as Dialect]) await runner.query(statement);
    const held = await heldRows(runner);
    if (held.size > 0) {
      if (!replace)
        throw new BackupError(`the database is not empty (${described(held)}); --replace lets that go`);
      onReplace(held);
    }
    await dropTables(runner);
    await runMigrations(runner, head.migrations);
    if (partitions === 'month') {
      await partitionSales(sessionOf('postgres', (text, values) => runner.query(text, values)));
    }
    const contents = await withoutIndexes(runner, () => fill(runner, file, path, tables, onProgress));
    await runMigrations(runner, MIGRATION_NAMES);
    await runner.query('commit');
    return { head, contents };
  } catch (error) {
    // a database that failed has no transaction left; its own error is the one to tell
    await runner.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    file.close();
  }
}

async function dropTables(runner: QueryRunner): Promise<void> {
  const recorded = await recordedMigrations(runner);
  pendingAfter(recorded, 'the database');
  const empty = runner.connection.options.type === 'sqlite' ? 'delete from' : 'truncate';
  // what is empty is undone in no time
  for (const { name } of await tablesAfter(recorded)) await runner.query(`${empty} ${name}`);
  await undoMigrations(runner);
}

async function fill(
  runner: QueryRunner,
  file: BackupFile,
  path: string,
  tables: readonly TableShape[],
  onProgress: (rows: number) => void,
): Promise<Contents> {
  const contents = new Map<string, number>();
  let total = 0;
  for (let head = await file.nextTable(); head; head = await file.nextTable()) {
    const { table: name, columns } = head;
    const table = tables.find((table) => table.name === name);
    if (!table || contents.has(name) || String(table.columns.map(({ name }) => name)) !== String(columns)) {
      throw new BackupError(`${path} holds a table ${name} that is not of its migrations`);
    }
    await fillTable(
      runner,
      table,
      file.rows((more) => onProgress((total += more))),
    );
    const { lastKey, rows } = await file.foot(head);
    if (table.givesKeys) await writeLastKey(runner, table, lastKey ?? 0);
    contents.set(name, rows);
  }
  const missing = tables.find(({ name }) => !contents.has(name) && !LEFT_OUT.includes(name));
  if (missing) throw new BackupError(`${path} lacks the table ${missing.name}`);
  return contents;
}
