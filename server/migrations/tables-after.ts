import sqlite3 from 'sqlite3';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { groupBy } from '../kit/batch.js';
import { MIGRATIONS } from './migrations.js';

/** A table as migrations make it, the same on both databases. */
export interface TableShape {
  name: string;
  columns: readonly Column[];
  /** The columns of its primary key. */
  key: readonly string[];
  /** Whether the database gives the keys, each of them once only. */
  givesKeys: boolean;
}

export type Column = z.output<typeof COLUMN>;

const COLUMN = z.object({
  name: z.string(),
  type: z.enum(['text', 'integer', 'bigint', 'boolean', 'double precision']),
});

const ROW = z.object({
  table: z.string(),
  definition: z.string(),
  column: z.string(),
  type: z.string().transform((type) => type.toLowerCase()),
  keyPlace: z.number(),
});

/**
 * The tables as some of the migrations make them, in the order in which they do.
 * Found by running these in memory, so that there is no list that could fall behind.
 * @param names of the migrations, as recorded in a database or a backup.
 */
export async function tablesAfter(names: readonly string[]): Promise<TableShape[]> {
  const source = new DataSource({
    type: 'sqlite',
    database: ':memory:',
    driver: { ...sqlite3, verbose: () => sqlite3 },
    migrations: MIGRATIONS.filter(({ name }) => names.includes(name)),
  });
  await source.initialize();
  try {
    await source.runMigrations({ transaction: 'each' });
    const rows = await source.query<unknown[]>(`
      select m.name as "table", m.sql as definition, c.name as "column", c.type, c.pk as keyPlace
      from sqlite_master m join pragma_table_info(m.name) c
      where m.type = 'table' and m.name not like 'sqlite_%' and m.name <> 'migrations'
      order by m.rowid, c.cid`);
    const tables = groupBy(z.array(ROW).parse(rows), ({ table }) => table);
    return Array.from(tables, ([name, columns]) => ({
      name,
      columns: columns.map(({ column, type }) => COLUMN.parse({ name: column, type })),
      key: columns
        .filter(({ keyPlace }) => keyPlace > 0)
        .sort((one, other) => one.keyPlace - other.keyPlace)
        .map(({ column }) => column),
      givesKeys: columns[0]!.definition.includes('autoincrement'),
    }));
  } finally {
    await source.destroy();
  }
}
