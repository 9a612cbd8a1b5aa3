import sql, { raw } from 'sql-template-tag';
import type { KeySet } from '../kit/key-set.js';
import { numberRelation } from '../kit/number-rows.js';
import type { Session } from '../kit/session.js';

/** The first and last day on which a customer bought, and a product sold. */
export const SPANS = [
  { table: 'customer_totals', key: 'customer_key', touched: 'order_heads' },
  { table: 'product_totals', key: 'product_key', touched: 'product_parts' },
] as const;

/** Keys of those whose lines changed. */
export type SpanKeys = Record<(typeof SPANS)[number]['key'], KeySet>;

/** Reads spans from the ends of an index: those of what `order_lines` touches, and `further` ones. */
export async function refreshSpans(session: Session, further: SpanKeys): Promise<void> {
  for (const { table, key, touched } of SPANS) {
    const end = (direction: 'asc' | 'desc') => sql`(
      select t.day from sales_transactions t where t.${raw(key)} = ${raw(`${table}.${key}`)} and t.quantity > 0
      order by t.occurred_at ${raw(direction)} limit 1)`;
    const others = numberRelation(session.dialect, { columns: { [key]: Float64Array.from(further[key]) } });
    // one list: with two, all rows would be gone through
    const keys = sql`select ${raw(key)} from ${raw(touched)} union select ${raw(key)} from ${others} f`;
    await session.run(sql`
      update ${raw(table)} set first_day = ${end('asc')}, last_day = ${end('desc')} where ${raw(key)} in (${keys})`);
  }
}
