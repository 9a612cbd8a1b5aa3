import type { QueryRunner } from 'typeorm';
import type { Dialect } from '../kit/dialect.js';
import { SchemaError } from './schema-error.js';
import { tablesAfter } from './tables-after.js';

const COLUMNS = {
  sqlite: `select m.name as "table", c.name as "column" from sqlite_master m join pragma_table_info(m.name) c
    where m.type = 'table'`,
  postgres: `select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = current_schema()`,
} as const satisfies Record<Dialect, string>;

/**
 * Makes sure that a database has the tables that its migrations make.
 * @param names of the migrations that it says it has been through.
 * @throws SchemaError naming what it lacks: tables that were never released, or changed by hand.
 */
export async function expectTables(runner: QueryRunner, names: readonly string[]): Promise<void> {
  const rows = (await runner.query(COLUMNS[runner.connection.options.type as Dialect])) as {
    table: string;
    column: string;
  }[];
  const found = new Set(rows.map(({ table, column }) => `${table}.${column}`));
  const lacking = (await tablesAfter(names)).flatMap(({ name, columns }) =>
    columns.map((column) => `${name}.${column.name}`).filter((column) => !found.has(column)),
  );
  if (lacking.length === 0) return;
  throw new SchemaError(
    `it lacks ${lacking.slice(0, 3).join(', ')}, which ContexQ makes, and cannot be upgraded as it is; load the files into a new database`,
  );
}
