import type { QueryRunner } from 'typeorm';
import { recordedMigrations } from '../migrations/recorded.js';
import { tablesAfter } from '../migrations/tables-after.js';

/** Rows by table. */
export type Contents = ReadonlyMap<string, number>;

/** What stands in every database, be it empty. */
const OF_ITSELF = 'settings';

/** The tables in which a database holds something of its users. */
export async function heldRows(runner: QueryRunner): Promise<Contents> {
  const held = new Map<string, number>();
  for (const { name } of await tablesAfter(await recordedMigrations(runner))) {
    if (name === OF_ITSELF) continue;
    const [row] = (await runner.query(`select count(*) as rows from ${name}`)) as { rows: unknown }[];
    if (Number(row!.rows) > 0) held.set(name, Number(row!.rows));
  }
  return held;
}

/** What people know the tables by. */
const WORDS: Record<string, string> = {
  customers: 'customers',
  products: 'products',
  sales_transactions: 'sales',
  support_tickets: 'tickets',
  people: 'people',
  api_keys: 'keys',
};

/** Contents in words, as in `600 customers, 40,000 sales and 1,234 rows more`. */
export function described(contents: Contents): string {
  const told = Object.entries(WORDS).filter(([table]) => contents.get(table));
  const words = told.map(([table, word]) => `${contents.get(table)!.toLocaleString('en')} ${word}`);
  const all = Array.from(contents.values()).reduce((sum, rows) => sum + rows, 0);
  const more = all - told.reduce((sum, [table]) => sum + contents.get(table)!, 0);
  return (
    [...words, ...(more > 0 ? [`${more.toLocaleString('en')} rows besides`] : [])].join(', ') || 'nothing'
  );
}
