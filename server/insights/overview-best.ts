import sql, { type Sql } from 'sql-template-tag';
import type { Session } from '../kit/session.js';
import { parseSales } from './monthly-sales.js';
import type { Scope } from './overview-scope.js';

/** Of how many times as many as are asked for a bound is taken: the best of all time are mostly those of a period too. */
const TRIED = 4;

/** The `first` products by revenue, highest first. */
export async function bestProducts(session: Session, scope: Scope, first: number) {
  const { span, allTime, segment, everybody } = scope;
  const sold = sql`product_totals where units > 0`;
  const ranked = (most: number) =>
    sql`select product_key from ${sold} order by gross desc, product_key limit ${most}`;
  const sums = (which: Sql) => sql`
    select product_key, sum(orders) as orders, sum(units) as units, sum(gross) as gross from product_months
    where month between ${span.fromMonth} and ${span.toMonth} and ${segment} and product_key in (${which})
    group by product_key having sum(units) > 0 order by sum(gross) desc, product_key limit ${first}`;
  const all = allTime && everybody;
  const rows = await session.rows(
    sums(
      all ? ranked(first) : atLeast(sql`select product_key from ${sold}`, sums(ranked(first * TRIED)), first),
    ),
  );
  return rows.map((row) => ({ productKey: Number(row.product_key), ...parseSales(row) }));
}

/** The `first` customers by revenue, highest first. */
export async function bestCustomers(session: Session, scope: Scope, first: number) {
  const { span, allTime } = scope;
  const bought = sql`customer_totals where orders > 0 and ${scope.customers}`;
  const ranked = (most: number) =>
    sql`select customer_key from ${bought} order by gross desc, customer_key limit ${most}`;
  const sums = (which: Sql) => sql`
    select customer_key, sum(orders) as orders, sum(units) as units, sum(gross) as gross from customer_months
    where month between ${span.fromMonth} and ${span.toMonth} and customer_key in (${which})
    group by customer_key having sum(orders) > 0 order by sum(gross) desc, customer_key limit ${first}`;
  const rows = await session.rows(
    sums(
      allTime
        ? ranked(first)
        : atLeast(sql`select customer_key from ${bought}`, sums(ranked(first * TRIED)), first),
    ),
  );
  return rows.map((row) => ({ customerKey: Number(row.customer_key), ...parseSales(row) }));
}

/**
 * Those who may be among the best of a period: in all time nobody has sold less than in a part of it, so that whoever has
 * sold less in all than the last of `some` in the period is none of them.
 * @param candidates a statement that selects all, from a table with their `gross` of all time.
 * @param some the `first` best in the period of a few.
 */
function atLeast(candidates: Sql, some: Sql, first: number): Sql {
  return sql`
    ${candidates} and gross >= (
      select case when count(*) = ${first} then min(gross) else 0 end from (${some}) s)`;
}
