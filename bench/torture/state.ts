import { createHash } from 'node:crypto';
import sql, { raw } from 'sql-template-tag';
import type { Database } from '../../server/database.js';
import type { Row, Session } from '../../server/kit/session.js';
import { readVersion } from '../../server/kit/settings.js';
import { storedRollups } from '../../server/testing/stored-rollups.js';

/** What a database holds. Two that hold the same have the same digest, whichever keys they gave and whichever they are. */
export interface State {
  version: number;
  /** Committed loads that changed something. */
  loads: number;
  /** Of all records by id, of what is found by words, and of all rollups. */
  digest: string;
  /** Rows whose id another row has. */
  duplicates: number;
}

const IDS = {
  customers: 'customer_id',
  products: 'product_id',
  orders: 'order_ref',
  sales_transactions: 'transaction_id',
  support_tickets: 'ticket_id',
} as const;

/** Records with ids for keys. */
const RECORDS = {
  customers:
    'select customer_id, name, sort_name, email, industry, region, segment, signup_day from customers',
  products:
    'select product_id, name, sort_name, category, price, cost, case when excluded then 1 else 0 end from products',
  sales: `
    select t.transaction_id, o.order_ref, c.customer_id, p.product_id, t.quantity, t.unit_price, t.amount,
      t.occurred_at, t.day, t.month
    from sales_transactions t join orders o on o.order_key = t.order_key
    join products p on p.product_key = t.product_key left join customers c on c.customer_key = t.customer_key`,
  tickets: `
    select t.ticket_id, c.customer_id, p.product_id, t.subject, t.body, t.channel, t.priority, t.status, t.sentiment,
      t.opened_at, t.day, t.month, t.resolved_at
    from support_tickets t join customers c on c.customer_key = t.customer_key
    left join products p on p.product_key = t.product_key`,
  found_customers: `
    select s.term, c.customer_id from search_terms s
    join customers c on s.kind = 'customer' and c.customer_key = s.record_key`,
} as const;

/** Reads all of it. */
export async function readState(database: Database): Promise<State> {
  const digest = createHash('sha256');
  for (const [name, text] of Object.entries(RECORDS)) {
    const rows = await database.rows(sql`${raw(text)}`);
    add(digest, name, rows.map(textOf));
  }
  for (const [name, rows] of Object.entries(await storedRollups(database))) add(digest, name, rows);
  const [loads] = await database.rows(sql`select count(*) as n from loads`);
  return {
    version: await readVersion(database),
    loads: Number(loads?.n),
    digest: digest.digest('base64url').slice(0, 16),
    duplicates: await countDuplicates(database),
  };
}

function add(digest: ReturnType<typeof createHash>, name: string, rows: string[]): void {
  digest.update(`\n${name} ${rows.length}\n`);
  for (const row of rows.sort()) digest.update(row).update('\n');
}

function textOf(row: Row): string {
  return JSON.stringify(Object.values(row as Record<string, unknown>));
}

async function countDuplicates(session: Session): Promise<number> {
  let found = 0;
  for (const [table, id] of Object.entries(IDS)) {
    const [row] = await session.rows(
      sql`select count(*) as n, count(distinct ${raw(id)}) as ids from ${raw(table)}`,
    );
    found += Number(row?.n) - Number(row?.ids);
  }
  return found;
}
