import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { QueryRunner } from 'typeorm';
import type { Dialect } from '../kit/dialect.js';
import type { TableShape } from '../migrations/tables-after.js';
import { hasFractions, sqliteRow, withShortNumbers } from './row-text.js';
import { wholeLines } from './whole-lines.js';

/** Rows that SQLite answers with at a time. */
const PAGE = 5_000;

/** The rows of a table as a backup holds them, by key, in pieces that may end within a row. */
export function readRows(runner: QueryRunner, table: TableShape): AsyncIterable<Buffer> {
  const rows = READERS[runner.connection.options.type as Dialect](runner, table);
  return hasFractions(table) ? shortened(table, rows) : rows;
}

const READERS = { sqlite: readSqlite, postgres: readPostgres } satisfies Record<Dialect, unknown>;

async function* shortened(table: TableShape, rows: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const lines of wholeLines(rows)) yield Buffer.from(withShortNumbers(table, lines.toString()));
}

async function* readSqlite(runner: QueryRunner, table: TableShape): AsyncGenerator<Buffer> {
  const { name, key } = table;
  const keys = key.join(', ');
  const select = (where: string) =>
    `select ${sqliteRow(table)} as line, ${keys} from ${name} ${where} order by ${keys} limit ${PAGE}`;
  const past = select(`where (${keys}) > (${key.map(() => '?').join(', ')})`);
  let page = (await runner.query(select(''))) as Record<string, unknown>[];
  while (page.length > 0) {
    yield Buffer.from(page.map(({ line }) => line as string).join(''));
    const last = page.at(-1)!;
    if (page.length < PAGE) return;
    page = (await runner.query(
      past,
      key.map((column) => last[column]),
    )) as Record<string, unknown>[];
  }
}

async function* readPostgres(
  runner: QueryRunner,
  { name, columns, key }: TableShape,
): AsyncGenerator<Buffer> {
  const client = (await runner.connect()) as ClientBase;
  const typeOf = (name: string) => columns.find((column) => column.name === name)?.type;
  const picks = columns.map(({ name, type }) => (type === 'boolean' ? `${name}::integer` : name));
  const order = key.map((name) => (typeOf(name) === 'text' ? `${name} collate "C"` : name));
  const select = `select ${picks.join(', ')} from ${name} order by ${order.join(', ')}`;
  const stream: Readable = client.query(copyTo(`copy (${select}) to stdout`));
  try {
    yield* stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  } finally {
    // a connection is of no use until its answer is read to the end
    if (!stream.readableEnded && !stream.destroyed) await finished(stream.resume());
  }
}
