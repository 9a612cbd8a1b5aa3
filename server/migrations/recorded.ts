import type { QueryRunner } from 'typeorm';
import { MIGRATIONS } from './migrations.js';
import { SchemaError } from './schema-error.js';

/** Names of every migration, oldest first. */
export const MIGRATION_NAMES: readonly string[] = MIGRATIONS.map(({ name }) => name);

/** Names of the migrations that a database has been through, oldest first; none in an empty database. */
export async function recordedMigrations(runner: QueryRunner): Promise<string[]> {
  if (!(await runner.hasTable('migrations'))) return [];
  const rows = (await runner.query('select name from migrations order by id')) as { name: string }[];
  return rows.map(({ name }) => name);
}

/**
 * The migrations that are still to come.
 * @param what whose they are, as in `the database`.
 * @throws SchemaError when there are some that this program does not know: a newer one made them.
 */
export function pendingAfter(recorded: readonly string[], what: string): string[] {
  const unknown = recorded.filter((name) => !MIGRATION_NAMES.includes(name));
  if (unknown.length > 0) {
    throw new SchemaError(
      `${what} comes from a newer ContexQ (${unknown.join(', ')}); upgrade this one, or restore a backup from before`,
    );
  }
  return MIGRATION_NAMES.filter((name) => !recorded.includes(name));
}
