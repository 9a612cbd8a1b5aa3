import sql, { join, raw } from 'sql-template-tag';
import { batched } from './batch.js';
import type { Context } from './context.js';
import { relation } from './dialect.js';
import type { Row } from './session.js';

/** A table that has at most one row for each key. */
interface Table {
  columns: readonly string[];
  parse: (row: Row) => unknown;
}

/**
 * Reads tables that have at most one row for each value of a key column. Whatever a request asks of them at once is one
 * statement, of however many of the tables and keys: waiting for a statement takes longer than looking up its rows.
 * @returns makes the one read of a table: its row, as `parse` makes it out; undefined where there is none.
 */
export function rowsByKey(column: string) {
  const tables = new Map<string, Table>();
  const read = batched<string, unknown>(async ({ session }, places) => {
    const asked = places.map(placeOf);
    const names = [...new Set(asked.map(({ table }) => table))].sort();
    const keys = [...new Set(asked.map(({ key }) => key))];
    const cells = names.flatMap((name, at) =>
      [column, ...tables.get(name)!.columns].map((cell) => raw(`t${at}.${cell} as t${at}_${cell}`)),
    );
    const joined = names.map((name, at) => raw(`left join ${name} t${at} on t${at}.${column} = k.owner`));
    const owners = relation(
      session.dialect,
      { owner: 'integer' },
      keys.map((key) => [key]),
    );
    const rows = await session.rows(
      sql`select k.owner, ${join(cells)} from ${owners} k ${join(joined, ' ')}`,
    );
    const found = new Map<string, unknown>();
    for (const [at, name] of names.entries()) {
      const { columns, parse } = tables.get(name)!;
      for (const row of rows) {
        if (row[`t${at}_${column}`] === null) continue;
        const own = Object.fromEntries(columns.map((cell) => [cell, row[`t${at}_${cell}`]]));
        found.set(nameOf(name, Number(row.owner)), parse(own));
      }
    }
    return found;
  });
  return <V>(table: string, columns: readonly string[], parse: (row: Row) => V) => {
    if (tables.has(table))
      throw new Error(`${table} is read already; another read would take its columns away`);
    tables.set(table, { columns, parse });
    return (context: Context, key: number) =>
      read(context, nameOf(table, key), undefined) as Promise<V | undefined>;
  };
}

function nameOf(table: string, key: number): string {
  return `${table} ${key}`;
}

function placeOf(name: string): { table: string; key: number } {
  const [table, key] = name.split(' ');
  return { table: table!, key: Number(key) };
}
