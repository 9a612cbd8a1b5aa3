import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { QueryRunner } from 'typeorm';
import { relation, type Cell, type ColumnType, type Dialect } from '../kit/dialect.js';
import type { TableShape } from '../migrations/tables-after.js';
import { sendOver } from '../postgres/writer.js';
import { sessionOf } from '../transact.js';
import { SalesPartitions } from '../transactions/sales-partitions.js';
import { fillPartitions } from './fill-partitions.js';
import { cellsOf, hasFractions } from './row-text.js';

/** Rows in one statement. */
const BATCH = 5_000;
/** Values that one statement of SQLite takes. */
const MOST_VALUES = 32_766;

/**
 * Puts rows into an empty table. To be called within a transaction.
 * @param pieces of whole lines, as a backup holds them.
 */
export async function fillTable(
  runner: QueryRunner,
  table: TableShape,
  pieces: AsyncIterable<Buffer>,
): Promise<void> {
  await FILLERS[runner.connection.options.type as Dialect](runner, table, pieces);
}

const FILLERS = { sqlite: fillSqlite, postgres: fillPostgres } satisfies Record<Dialect, unknown>;

async function fillPostgres(
  runner: QueryRunner,
  table: TableShape,
  pieces: AsyncIterable<Buffer>,
): Promise<void> {
  const client = (await runner.connect()) as PoolClient;
  const copy = (rows: AsyncIterable<Buffer>) =>
    pipeline(rows, client.query(copyFrom(`copy ${table.name} (${namesOf(table)}) from stdin`)));
  const partitions =
    table.name === 'sales_transactions'
      ? await SalesPartitions.open(sessionOf('postgres', sendOver(client)))
      : undefined;
  await (partitions ? fillPartitions(partitions, table, pieces, copy) : copy(pieces));
}

async function fillSqlite(
  runner: QueryRunner,
  table: TableShape,
  pieces: AsyncIterable<Buffer>,
): Promise<void> {
  const size = hasFractions(table) ? Math.floor(MOST_VALUES / table.columns.length) : BATCH;
  const insert = hasFractions(table) ? insertValues : insertRelation;
  for await (const piece of pieces) {
    const lines = piece.toString().split('\n');
    lines.pop();
    for (let from = 0; from < lines.length; from += size) {
      await insert(
        runner,
        table,
        lines.slice(from, from + size).map((line) => valuesOf(table, line)),
      );
    }
  }
}

function insertRelation(runner: QueryRunner, table: TableShape, rows: Cell[][]): Promise<unknown> {
  const columns = Object.fromEntries(
    table.columns.map(({ name, type }) => [name, type satisfies ColumnType]),
  );
  const { sql, values } = relation('sqlite', columns, rows);
  return runner.query(`insert into ${table.name} (${namesOf(table)}) select * from ${sql}`, values);
}

/** One by one: from JSON, SQLite reads some numbers with a fraction as their neighbours. */
function insertValues(runner: QueryRunner, table: TableShape, rows: Cell[][]): Promise<unknown> {
  const row = `(${table.columns.map(() => '?').join(', ')})`;
  const list = rows.map(() => row).join(', ');
  return runner.query(`insert into ${table.name} (${namesOf(table)}) values ${list}`, rows.flat());
}

function valuesOf({ columns }: TableShape, line: string): Cell[] {
  return cellsOf(line).map((cell, place) =>
    cell === null || columns[place]!.type === 'text' ? cell : Number(cell),
  );
}

function namesOf({ columns }: TableShape): string {
  return columns.map(({ name }) => name).join(', ');
}
