import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource, QueryRunner } from 'typeorm';
import { copySqlite } from './backup/copy-sqlite.js';
import { heldRows } from './backup/contents.js';
import { UNLIMITED } from './backup/unlimited.js';
import { writeBackup } from './backup/write-backup.js';
import type { Config } from './config.js';
import { DatabaseError, reasonOf } from './database-error.js';
import { expectTables } from './migrations/expect-tables.js';
import { MIGRATION_NAMES, pendingAfter, recordedMigrations } from './migrations/recorded.js';
import { runMigrations } from './migrations/run-migrations.js';
import { LOCKS } from './postgres/advisory-locks.js';

/** What is done where nothing else is said. */
const DEFAULTS: Config['upgrade'] = { backupFolder: 'data/backups', withoutBackup: false };

/**
 * Brings the tables of a database up to date. What holds data is backed up before; whoever else starts meanwhile waits.
 * On SQLite all migrations are one transaction. On PostgreSQL each is, so that servers that run go on answering.
 * @throws SchemaError when the tables come from a newer program, or are none that it can upgrade.
 * @throws DatabaseError when the backup cannot be written.
 */
export async function upgradeDatabase(source: DataSource, options = DEFAULTS): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    if ((await pending(runner)).length === 0) return;
    await UPGRADES[source.options.type as 'sqlite' | 'postgres'](source, runner, options);
  } finally {
    await runner.release();
  }
}

const UPGRADES = { sqlite: upgradeSqlite, postgres: upgradePostgres };

async function upgradeSqlite(_: DataSource, runner: QueryRunner, options: Config['upgrade']): Promise<void> {
  await within(runner, ['begin immediate'], async () => {
    await backUpBefore(runner, options, (first) => {
      const file = String(runner.connection.options.database);
      return copySqlite(file, freeName(`${file}.before-${first}.backup`));
    });
    await runMigrations(runner, MIGRATION_NAMES);
  });
}

/** The lock is held by a transaction of its own, which proxies that share connections out by transaction keep together. */
async function upgradePostgres(
  source: DataSource,
  holder: QueryRunner,
  options: Config['upgrade'],
): Promise<void> {
  const lock = `select pg_advisory_xact_lock(${LOCKS.migrations})`;
  const worker = source.createQueryRunner();
  try {
    await within(holder, ['begin', ...UNLIMITED, lock], async () => {
      await backUpBefore(worker, options, async (first) => {
        const at = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
        const file = join(options.backupFolder, `before-${first}-${at}.backup.gz`);
        await writeBackup(worker, file);
        return file;
      });
      await runMigrations(worker, MIGRATION_NAMES, (run) => within(worker, ['begin', ...UNLIMITED], run));
    });
  } finally {
    await worker.release();
  }
}

/**
 * Backs up a database that holds data and is about to change.
 * @param backUp told the first migration to come; returns where the backup is.
 */
async function backUpBefore(
  runner: QueryRunner,
  { withoutBackup }: Config['upgrade'],
  backUp: (first: string) => Promise<string>,
): Promise<void> {
  // somebody else may have upgraded it while we waited
  const [first] = await pending(runner);
  if (first === undefined) return;
  await expectTables(runner, await recordedMigrations(runner));
  if (withoutBackup || (await heldRows(runner)).size === 0) return;
  const file = await backUp(first).catch((error: unknown) => {
    throw new DatabaseError(
      `it has to be upgraded, and its backup cannot be written (${reasonOf(error)}); UPGRADE_WITHOUT_BACKUP=allow goes without one`,
    );
  });
  process.stdout.write(`The database is upgraded; as it was before, it is kept in ${file}\n`);
}

async function pending(runner: QueryRunner): Promise<string[]> {
  return pendingAfter(await recordedMigrations(runner), 'it');
}

async function within(
  runner: QueryRunner,
  begin: readonly string[],
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    for (const statement of begin) await runner.query(statement);
    await work();
    await runner.query('commit');
  } catch (error) {
    await runner.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** An earlier attempt may have left a backup of that name, which is not replaced. */
function freeName(path: string): string {
  for (let attempt = 1; ; attempt++) {
    const name = attempt === 1 ? path : `${path}-${attempt}`;
    if (!existsSync(name)) return name;
  }
}
