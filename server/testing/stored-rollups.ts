import sql, { raw } from 'sql-template-tag';
import type { Database } from '../database.js';

const SALES = ['orders', 'units', 'gross', 'returned_units', 'returns'];
const LINES = ['lines', 'return_lines'];
const SPAN = ['first_day', 'last_day'];
const TICKETS = ['tickets', 'unresolved', 'scored', 'negative', 'positive', 'sentiment'];
const CUSTOMER = 'c.customer_id';
const PRODUCT = 'p.product_id';
const SEGMENT = `case when r.segment_key = 0 then '-' else s.name end`;

const TABLES: Record<string, { keys: string[]; values: string[] }> = {
  sales_days: { keys: ['day', SEGMENT], values: [...SALES, ...LINES] },
  product_months: { keys: [PRODUCT, 'month', SEGMENT], values: SALES },
  product_totals: { keys: [PRODUCT], values: [...SALES, ...LINES, ...SPAN, 'customers'] },
  active_months: { keys: ['month', 'previous_month', SEGMENT], values: ['customers'] },
  customer_months: { keys: [CUSTOMER, 'month'], values: SALES },
  customer_totals: { keys: [CUSTOMER], values: [...SALES, ...LINES, ...SPAN] },
  customer_products: { keys: [CUSTOMER, PRODUCT], values: ['orders', 'units', 'gross'] },
  ticket_days: { keys: ['day', SEGMENT], values: TICKETS },
  customer_ticket_months: { keys: [CUSTOMER, 'month'], values: TICKETS },
  customer_ticket_days: { keys: [CUSTOMER, 'day'], values: ['scored', 'negative'] },
  product_ticket_months: { keys: [PRODUCT, 'month'], values: TICKETS },
};

/** The rows of every rollup as they are stored, each written as `key: values` with ids and names for keys, in order. */
export async function storedRollups(database: Database): Promise<Record<string, string[]>> {
  const stored: Record<string, string[]> = { product_pairs: await storedPairs(database) };
  for (const [table, { keys, values }] of Object.entries(TABLES)) {
    const joins = [
      keys.includes(CUSTOMER) ? 'left join customers c on c.customer_key = r.customer_key' : '',
      keys.includes(PRODUCT) ? 'left join products p on p.product_key = r.product_key' : '',
      keys.includes(SEGMENT) ? 'left join segments s on s.segment_key = r.segment_key' : '',
    ];
    const parts = [...keys, ...values].map((part, index) => `${part} as part_${index}`);
    const rows = await database.rows(
      sql`select ${raw(parts.join(', '))} from ${raw(table)} r ${raw(joins.join(' '))}`,
    );
    stored[table] = rows
      .map((row) => {
        const cells = Object.values(row as Record<string, string | number | null>).map((cell) =>
          cell === null ? 'none' : String(cell),
        );
        return `${cells.slice(0, keys.length).join('/')}: ${cells.slice(keys.length).join(' ')}`;
      })
      .sort();
  }
  return stored;
}

async function storedPairs(database: Database): Promise<string[]> {
  const rows = await database.rows(sql`
    select a.product_id as a, b.product_id as b, baskets from product_pairs
    join products a on a.product_key = product_a join products b on b.product_key = product_b`);
  // the smaller key comes first there, the smaller id here
  return rows
    .map(({ a, b, baskets }) => `${[String(a), String(b)].sort().join('/')}: ${String(baskets)}`)
    .sort();
}
