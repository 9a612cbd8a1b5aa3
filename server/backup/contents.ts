import type { QueryRunner } from 'typeorm';
import { recordedMigrations } from '../migrations/recorded.js';
import { tablesAfter } from '../migrations/tables-after.js';
import { LEFT_OUT } from './backup-format.js';

/** Rows by table. */
export type Contents = ReadonlyMap<string, number>;

/** What may stand in a database that nobody has used yet. */
const OF_ITSELF = ['settings', ...LEFT_OUT];

/** The tables in which a database holds something of its users. */
export async function heldRows(runner: QueryRunner): Promise<Contents> {
  const held = new Map<string, number>();
  for (const { name } of await tablesAfter(await recordedMigrations(runner))) {
    if (OF_ITSELF.includes(name)) continue;
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

/** Contents in words, as in `customers: 600, sales: 40,000, other rows: 1,234`. */
export function described(contents: Contents): string {
  const known = Object.entries(WORDS).map(([table, word]) => [word, contents.get(table) ?? 0] as const);
  const all = Array.from(contents.values()).reduce((sum, rows) => sum + rows, 0);
  const other = known.reduce((left, [, rows]) => left - rows, all);
  return [...known, ['other rows', other] as const]
    .filter(([, rows]) => rows > 0)
    .map(([word, rows]) => `${word}: ${rows.toLocaleString('en')}`)
    .join(', ');
}
