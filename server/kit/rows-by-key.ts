import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import { batched } from './batch.js';
import type { Context } from './context.js';
import { listOfRows, relation } from './dialect.js';
import type { Row } from './session.js';

/** What is read of a table for each key: its one row, or a list of as many as there are. */
interface Table {
  isList: boolean;
  columns: readonly string[];
  /** Makes a row out; of a list each one. */
  parse: (row: Row) => unknown;
}

/**
 * Reads tables by a key column. Whatever a request asks of them at once is one statement, of however many of the tables and
 * keys: waiting for a statement takes longer than looking up its rows.
 */
export function rowsByKey(column: string) {
  const tables = new Map<string, Table>();
  const read = batched<string, unknown>(async ({ session }, places) => {
    const asked = places.map(placeOf);
    const names = [...new Set(asked.map(({ table }) => table))].sort();
    const keys = [...new Set(asked.map(({ key }) => key))];
    const cells: Sql[] = [];
    const joined: Sql[] = [];
    for (const [at, name] of names.entries()) {
      const { isList, columns } = tables.get(name)!;
      if (isList) {
        const rows = listOfRows(session.dialect, columns);
        cells.push(
          sql`(select ${rows} from ${raw(name)} where ${raw(column)} = k.owner) as ${raw(`t${at}`)}`,
        );
      } else {
        cells.push(...[column, ...columns].map((cell) => raw(`t${at}.${cell} as t${at}_${cell}`)));
        joined.push(raw(`left join ${name} t${at} on t${at}.${column} = k.owner`));
      }
    }
    const owners = relation(
      session.dialect,
      { owner: 'integer' },
      keys.map((key) => [key]),
    );
    const rows = await session.rows(
      sql`select k.owner, ${join(cells)} from ${owners} k ${joined.length > 0 ? join(joined, ' ') : empty}`,
    );
    const found = new Map<string, unknown>();
    for (const [at, name] of names.entries()) {
      const table = tables.get(name)!;
      for (const row of rows) {
        const value = table.isList ? listIn(row[`t${at}`], table) : rowIn(row, at, column, table);
        if (value !== undefined) found.set(nameOf(name, Number(row.owner)), value);
      }
    }
    return found;
  });
  const add = (name: string, table: Table) => {
    if (tables.has(name))
      throw new Error(`${name} is read already; another read would take its columns away`);
    tables.set(name, table);
    return (context: Context, key: number) => read(context, nameOf(name, key), undefined);
  };
  return {
    /** Makes the one read of a table that has at most one row for each key: undefined where there is none. */
    one: <V>(table: string, columns: readonly string[], parse: (row: Row) => V) =>
      add(table, { isList: false, columns, parse }) as (
        context: Context,
        key: number,
      ) => Promise<V | undefined>,
    /** Makes the one read of a table that has few rows for each key, of whole numbers: in no order. */
    many: <V>(table: string, columns: readonly string[], parse: (row: Row) => V) =>
      add(table, { isList: true, columns, parse }) as (context: Context, key: number) => Promise<V[]>,
  };
}

function rowIn(row: Row, at: number, column: string, { columns, parse }: Table): unknown {
  if (row[`t${at}_${column}`] === null) return undefined;
  return parse(Object.fromEntries(columns.map((cell) => [cell, row[`t${at}_${cell}`]])));
}

/** @param list a list of lists as JSON: a text on SQLite. */
function listIn(list: unknown, { columns, parse }: Table): unknown[] {
  const rows = (typeof list === 'string' ? JSON.parse(list) : list) as number[][];
  return rows.map((cells) => parse(Object.fromEntries(columns.map((name, at) => [name, cells[at]]))));
}

function nameOf(table: string, key: number): string {
  return `${table} ${key}`;
}

function placeOf(name: string): { table: string; key: number } {
  const [table, key] = name.split(' ');
  return { table: table!, key: Number(key) };
}
