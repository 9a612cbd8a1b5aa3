import sql, { empty } from 'sql-template-tag';
import type { Session } from '../kit/session.js';
import { parseSales } from './monthly-sales.js';
import { ofCustomers, type Scope } from './overview-scope.js';

/** The `first` products by revenue, highest first. */
export async function bestProducts(
  session: Session,
  { span, allTime, segment, everybody }: Scope,
  first: number,
) {
  const best = allTime && everybody ? sql`order by gross desc, product_key limit ${first}` : empty;
  const rows = await session.rows(sql`
    select product_key, sum(orders) as orders, sum(units) as units, sum(gross) as gross from product_months
    where month between ${span.fromMonth} and ${span.toMonth} and ${segment}
      and product_key in (select product_key from product_totals where units > 0 ${best})
    group by product_key having sum(units) > 0 order by sum(gross) desc, product_key limit ${first}`);
  return rows.map((row) => ({ productKey: Number(row.product_key), ...parseSales(row) }));
}

/** The `first` customers by revenue, highest first. */
export async function bestCustomers(session: Session, scope: Scope, first: number) {
  const { span, allTime } = scope;
  const best = allTime ? sql`order by gross desc, customer_key limit ${first}` : empty;
  const rows = await session.rows(sql`
    select customer_key, sum(orders) as orders, sum(units) as units, sum(gross) as gross from customer_months
    where month between ${span.fromMonth} and ${span.toMonth}
      and customer_key in (select customer_key from customer_totals where orders > 0 and ${ofCustomers(scope)} ${best})
    group by customer_key having sum(orders) > 0 order by sum(gross) desc, customer_key limit ${first}`);
  return rows.map((row) => ({ customerKey: Number(row.customer_key), ...parseSales(row) }));
}
