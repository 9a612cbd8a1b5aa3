import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import { batched } from './batch.js';
import type { Context } from './context.js';
import { listOfRows, relation, type Cell } from './dialect.js';
import type { Row } from './session.js';

/** Values that a read is asked with beside the key. */
type Values = readonly Cell[];

/**
 * Which rows of a key are meant, where it is not all: a condition on a table called `row`.
 * @param owner the key.
 */
type Chosen = (row: Sql, owner: Sql, values: Values) => Sql;

/** What is read of a table for each key: its one row, or a list of as many as there are. */
interface Table {
  isList: boolean;
  /** The column whose values are a row each of a list, in which the other columns are summed. */
  by?: string;
  columns: readonly string[];
  /** Makes a row out; of a list each one. */
  parse: (row: Row) => unknown;
  chosen: Chosen | undefined;
}

/** A table that is read with the same values for all keys. */
interface Part {
  table: string;
  values: Values;
}

const OWNER = raw('k.owner');

/**
 * Reads tables by a key column. Whatever a request asks of them at once is one statement, of however many of the tables and
 * keys: waiting for a statement takes longer than looking up its rows.
 */
export function rowsByKey(column: string) {
  const tables = new Map<string, Table>();
  const read = batched<string, unknown>(async ({ session }, places) => {
    const asked = places.map(placeOf);
    const names = [...new Set(asked.map(({ part }) => part))].sort();
    const keys = [...new Set(asked.map(({ key }) => key))];
    const cells: Sql[] = [];
    const joined: Sql[] = [];
    for (const [at, name] of names.entries()) {
      const { table, values } = partOf(name);
      const { isList, by, columns, chosen } = tables.get(table)!;
      const row = raw(`t${at}`);
      const ofOwner = raw(`${table} t${at} ${isList ? 'where' : 'on'} t${at}.${column} = k.owner`);
      const only = chosen ? sql` and ${chosen(row, OWNER, values)}` : empty;
      if (isList) {
        const listed = sql`${ofOwner}${only}`;
        const rows = by === undefined ? listed : summed(by, columns, listed);
        cells.push(sql`(select ${listOfRows(session.dialect, columns)} from ${rows}) as ${row}`);
      } else {
        cells.push(...[column, ...columns].map((cell) => raw(`t${at}.${cell} as t${at}_${cell}`)));
        joined.push(sql`left join ${ofOwner}${only}`);
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
      const table = tables.get(partOf(name).table)!;
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
    return (context: Context, key: number, values: Values = []) =>
      read(context, nameOf(values.length > 0 ? `${name} ${JSON.stringify(values)}` : name, key), undefined);
  };
  return {
    /** Makes the one read of a table that has at most one chosen row for each key: undefined where there is none. */
    one: <V>(table: string, columns: readonly string[], parse: (row: Row) => V, chosen?: Chosen) =>
      add(table, { isList: false, columns, parse, chosen }) as Read<V | undefined>,
    /** Makes the one read of a table that has few chosen rows for each key, of whole numbers: in no order. */
    many: <V>(table: string, columns: readonly string[], parse: (row: Row) => V, chosen?: Chosen) =>
      add(table, { isList: true, columns, parse, chosen }) as Read<V[]>,
    /** The same of a table with more rows than are told: one for each value of the column `by`, the other columns summed. */
    summed: <V>(
      table: string,
      by: string,
      columns: readonly string[],
      parse: (row: Row) => V,
      chosen?: Chosen,
    ) => add(table, { isList: true, by, columns: [by, ...columns], parse, chosen }) as Read<V[]>,
  };
}

/** @param rows a table with a condition, for a `from`. */
function summed(by: string, columns: readonly string[], rows: Sql): Sql {
  const sums = columns.map((column) => (column === by ? by : `sum(${column}) as ${column}`)).join(', ');
  return sql`(select ${raw(sums)} from ${rows} group by ${raw(by)}) sums`;
}

/** @param values what the choice of rows is made with; all that ask with the same are one batch. */
type Read<V> = (context: Context, key: number, values?: Values) => Promise<V>;

function rowIn(row: Row, at: number, column: string, { columns, parse }: Table): unknown {
  if (row[`t${at}_${column}`] === null) return undefined;
  return parse(toRow(columns, (name) => row[`t${at}_${name}`]));
}

// one by one, which is much faster than from entries
function toRow(columns: readonly string[], cellOf: (name: string, at: number) => unknown): Row {
  const row: Row = {};
  columns.forEach((name, at) => (row[name] = cellOf(name, at)));
  return row;
}

/** @param list a list of lists as JSON: a text on SQLite. */
function listIn(list: unknown, { columns, parse }: Table): unknown[] {
  const rows = (typeof list === 'string' ? JSON.parse(list) : list) as number[][];
  return rows.map((cells) => parse(toRow(columns, (_name, at) => cells[at])));
}

function nameOf(part: string, key: number): string {
  return `${key} ${part}`;
}

function placeOf(name: string): { part: string; key: number } {
  const end = name.indexOf(' ');
  return { key: Number(name.slice(0, end)), part: name.slice(end + 1) };
}

function partOf(name: string): Part {
  const end = name.indexOf(' ');
  return end < 0
    ? { table: name, values: [] }
    : { table: name.slice(0, end), values: JSON.parse(name.slice(end + 1)) as Values };
}
