import { MigrationExecutor, type QueryRunner } from 'typeorm';

/**
 * Runs those of the named migrations that have not run yet, oldest first.
 * @param within what each is run in; a transaction is the caller's.
 */
export async function runMigrations(
  runner: QueryRunner,
  names: readonly string[],
  within: (run: () => Promise<unknown>) => Promise<unknown> = (run) => run(),
): Promise<void> {
  const executor = new MigrationExecutor(runner.connection, runner);
  for (const migration of await executor.getPendingMigrations()) {
    if (names.includes(migration.name)) await within(() => executor.executeMigration(migration));
  }
}

/** Undoes every migration, newest first, each with all that belongs to it. A transaction is the caller's. */
export async function undoMigrations(runner: QueryRunner): Promise<void> {
  const executor = new MigrationExecutor(runner.connection, runner);
  executor.transaction = 'none';
  for (let left = (await executor.getExecutedMigrations()).length; left > 0; left--) {
    await executor.undoLastMigration();
  }
}
