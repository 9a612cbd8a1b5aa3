import type { QueryRunner } from 'typeorm';
import type { Cell } from '../kit/dialect.js';
import { writeLastKey } from '../backup/last-key.js';
import { tablesAfter } from '../migrations/tables-after.js';

/**
 * A small business as programs of every schema stored it: two customers, two orders with a return, two tickets; scores,
 * and somebody who signed in. Columns and tables are those of the schema at hand.
 */
const ROWS: Record<string, Record<string, Cell>[]> = {
  segments: rows('segment_key name', [1, 'SMB'], [2, '']),
  customers: rows(
    'customer_key customer_id name sort_name email segment segment_key signup_day',
    [1, 'C1', 'Ada', 'ada', null, 'SMB', 1, null],
    [2, 'C2', 'Bo', 'bo', 'bo@x.example', null, 2, 20395],
  ),
  products: rows(
    'product_key product_id name sort_name category price cost excluded',
    [1, 'P1', 'Pen', 'pen', 'Desk', 100000, 40000, false],
    [2, 'P2', 'Ink', 'ink', null, null, null, false],
  ),
  orders: rows('order_key order_ref', [1, 'O1'], [2, 'O2']),
  sales_transactions: rows(
    'transaction_key transaction_id order_key customer_key product_key quantity unit_price amount occurred_at day month',
    [1, 's1', 1, 1, 1, 20000, 100000, 200000, 1767052800000, 20452, 24311],
    [2, 's2', 1, 1, 2, 10000, 25000, 25000, 1767052800000, 20452, 24311],
    [3, 's3', 2, 2, 1, 10000, 100000, 100000, 1768003200000, 20463, 24312],
    [4, 's4', 2, 2, 1, -10000, 100000, -100000, 1768176000000, 20465, 24312],
  ),
  support_tickets: rows(
    'ticket_key ticket_id customer_key product_key subject status sentiment opened_at day month resolved_at',
    [1, 'k1', 1, 1, 'Leaks', 'open', -5000, 1767312000000, 20455, 24312, null],
    [2, 'k2', 2, null, null, 'resolved', 7500, 1768089600000, 20464, 24312, 1768176000000],
  ),
  search_terms: rows(
    'term kind record_key',
    ['ada', 'customer', 1],
    ['pen', 'product', 1],
    ['leaks', 'ticket', 1],
  ),
  loads: rows('load_key source loaded_at version inserted updated rejected', [
    1,
    'old.csv',
    1768262400000,
    1,
    10,
    0,
    0,
  ]),
  settings: rows('name value', ['negative_sentiment', '-0.25'], ['version', '1'], ['time_zone', 'UTC']),
  sales_days: rows(
    'day segment_key orders units gross returned_units returns lines return_lines',
    [20452, 1, 1, 30000, 225000, 0, 0, 2, 0],
    [20463, 2, 1, 10000, 100000, 0, 0, 1, 0],
    [20465, 2, 0, 0, 0, 10000, 100000, 0, 1],
  ),
  product_months: rows(
    'product_key month segment_key orders units gross returned_units returns',
    [1, 24311, 1, 1, 20000, 200000, 0, 0],
    [1, 24312, 2, 1, 10000, 100000, 10000, 100000],
    [2, 24311, 1, 1, 10000, 25000, 0, 0],
  ),
  product_totals: rows(
    'product_key orders units gross returned_units returns lines return_lines first_day last_day customers',
    [1, 2, 30000, 300000, 10000, 100000, 2, 1, 20452, 20463, 2],
    [2, 1, 10000, 25000, 0, 0, 1, 0, 20452, 20452, 1],
  ),
  active_months: rows('month previous_month segment_key customers', [24311, 0, 1, 1], [24312, 0, 2, 1]),
  customer_months: rows(
    'customer_key month orders units gross returned_units returns',
    [1, 24311, 1, 30000, 225000, 0, 0],
    [2, 24312, 1, 10000, 100000, 10000, 100000],
  ),
  customer_totals: rows(
    'customer_key orders units gross returned_units returns lines return_lines first_day last_day',
    [1, 1, 30000, 225000, 0, 0, 2, 0, 20452, 20452],
    [2, 1, 10000, 100000, 10000, 100000, 1, 1, 20463, 20463],
  ),
  customer_products: rows(
    'customer_key product_key orders units gross',
    [1, 1, 1, 20000, 200000],
    [1, 2, 1, 10000, 25000],
    [2, 1, 1, 10000, 100000],
  ),
  product_pairs: rows('product_a product_b baskets', [1, 2, 1]),
  ticket_days: rows(
    'day segment_key tickets unresolved scored negative sentiment positive',
    [20455, 1, 1, 1, 1, 1, -5000, 0],
    [20464, 2, 1, 0, 1, 0, 7500, 1],
  ),
  customer_ticket_months: rows(
    'customer_key month tickets unresolved scored negative sentiment positive',
    [1, 24312, 1, 1, 1, 1, -5000, 0],
    [2, 24312, 1, 0, 1, 0, 7500, 1],
  ),
  customer_ticket_days: rows('customer_key day scored negative', [1, 20455, 1, 1], [2, 20464, 1, 0]),
  product_ticket_months: rows(
    'product_key month tickets unresolved scored negative sentiment positive',
    [1, 24312, 1, 1, 1, 1, -5000, 0],
  ),
  models: rows(
    'name version as_of body',
    ['run', 1, 1768176000000, 'settings'],
    ['churn', 1, 1768176000000, '{}'],
  ),
  lifetime_values: rows(
    'customer_key alive expected_purchases average expected low high',
    [1, 0.7310585786300049, 1.1, 225000, 247500, 0, 700000],
  ),
  churn_risks: rows(
    'customer_key probability contributions at_stake',
    [1, 0.30000000000000004, '[]', 67500],
    [2, null, '[]', null],
  ),
  ticket_moods: rows('days customer_key n k p q', [180, 1, 1, 1, 0.5, 0.5]),
  people: rows('person_key person_id email name role created_at', [
    1,
    'p1',
    'ann@x.example',
    'Ann',
    'ADMIN',
    1768176000000,
  ]),
  sign_in_sessions: rows('session_key session_id secret_hash person_key created_at seen_at', [
    1,
    's1',
    'hash',
    1,
    1,
    1,
  ]),
};

function rows(columns: string, ...values: Cell[][]): Record<string, Cell>[] {
  return values.map((row) =>
    Object.fromEntries(columns.split(' ').map((name, place) => [name, row[place] ?? null])),
  );
}

/** Fills the tables that migrations have made so far. @param migrations their names. */
export async function storeEarlierRows(runner: QueryRunner, migrations: readonly string[]): Promise<void> {
  for (const table of await tablesAfter(migrations)) {
    for (const row of ROWS[table.name] ?? []) {
      const names = table.columns.map(({ name }) => name).filter((name) => name in row);
      const places = names.map((_, place) =>
        runner.connection.options.type === 'sqlite' ? '?' : `$${place + 1}`,
      );
      await runner.query(
        `insert into ${table.name} (${names.join(', ')}) values (${places.join(', ')})`,
        names.map((name) => row[name]),
      );
    }
    if (table.givesKeys) await writeLastKey(runner, table, ROWS[table.name]?.length ?? 0);
  }
}
