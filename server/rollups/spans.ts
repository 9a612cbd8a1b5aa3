import sql, { raw } from 'sql-template-tag';
import { countRows, numberRelation } from '../kit/number-rows.js';
import type { Session } from '../kit/session.js';
import type { DaySpans } from './day-spans.js';

/** The first and last day on which a customer bought, and a product sold. */
export const SPANS = [
  { table: 'customer_totals', key: 'customer_key', touched: 'order_heads' },
  { table: 'product_totals', key: 'product_key', touched: 'product_parts' },
] as const;

/** The days of sales that came to them. */
export type AddedDays = Record<(typeof SPANS)[number]['key'], DaySpans>;

/** Widens spans to the days of sales that were added. */
export async function widenSpans(session: Session, added: AddedDays): Promise<void> {
  for (const { table, key } of SPANS) {
    const rows = added[key].rows(key);
    if (countRows(rows) === 0) continue;
    const [first, last] = [raw(`${table}.first_day`), raw(`${table}.last_day`)];
    await session.run(sql`
      update ${raw(table)} set
        first_day = case when ${first} < r.first_day then ${first} else r.first_day end,
        last_day = case when ${last} > r.last_day then ${last} else r.last_day end
      from ${numberRelation(session.dialect, rows)} r
      where ${raw(`${table}.${key}`)} = r.${raw(key)}
        and (${first} is null or r.first_day < ${first} or r.last_day > ${last})`);
  }
}

/** Reads the spans of what `order_lines` touches from the ends of an index. */
export async function refreshSpans(session: Session): Promise<void> {
  for (const { table, key, touched } of SPANS) {
    const end = (direction: 'asc' | 'desc') => sql`(
      select t.day from sales_transactions t where t.${raw(key)} = ${raw(`${table}.${key}`)} and t.quantity > 0
      order by t.occurred_at ${raw(direction)} limit 1)`;
    await session.run(sql`
      update ${raw(table)} set first_day = ${end('asc')}, last_day = ${end('desc')}
      where ${raw(key)} in (select ${raw(key)} from ${raw(touched)})`);
  }
}
