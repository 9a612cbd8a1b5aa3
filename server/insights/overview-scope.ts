import sql, { empty, type Sql } from 'sql-template-tag';
import type { Session } from '../kit/session.js';
import type { DataClock } from '../rollups/data-clock.js';
import { parseSales } from './monthly-sales.js';
import type { Span } from './period.js';
import { ofSegment, type SegmentInput } from './segment-input.js';

/** What an overview is about. */
export interface Scope {
  span: Span;
  /** Whether the span holds all data: then the totals of customers and products tell what their months would. */
  allTime: boolean;
  /** Whom it is about, as a condition on `segment_key`. */
  segment: Sql;
  /** Whether nobody is left out. */
  everybody: boolean;
}

export function scopeOf(clock: DataClock | undefined, span: Span, part: SegmentInput): Scope {
  return {
    span,
    allTime: clock !== undefined && span.fromMonth <= clock.firstMonth && span.toMonth >= clock.month,
    segment: ofSegment(part),
    everybody: part.segment === undefined && part.anonymous === undefined,
  };
}

/** The customers who bought, for a `from`. */
export function boughtInSpan({ span, allTime, segment, everybody }: Scope): Sql {
  if (allTime) return sql`customer_totals where orders > 0 ${everybody ? empty : ofCustomers(segment)}`;
  return sql`
    customers c where ${segment} and exists (
      select 1 from customer_months m where m.customer_key = c.customer_key
        and m.month between ${span.fromMonth} and ${span.toMonth} and m.orders > 0)`;
}

/** The products that were sold, for a `from`. */
export function soldInSpan({ span, allTime, segment, everybody }: Scope): Sql {
  if (allTime && everybody) return sql`product_totals where units > 0`;
  return sql`
    products p where exists (
      select 1 from product_months m where m.product_key = p.product_key
        and m.month between ${span.fromMonth} and ${span.toMonth} and m.units > 0 and ${segment})`;
}

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
export async function bestCustomers(
  session: Session,
  { span, allTime, segment, everybody }: Scope,
  first: number,
) {
  const best = allTime ? sql`order by gross desc, customer_key limit ${first}` : empty;
  const rows = await session.rows(sql`
    select customer_key, sum(orders) as orders, sum(units) as units, sum(gross) as gross from customer_months
    where month between ${span.fromMonth} and ${span.toMonth}
      and customer_key in (select customer_key from customer_totals where orders > 0 ${everybody ? empty : ofCustomers(segment)} ${best})
    group by customer_key having sum(orders) > 0 order by sum(gross) desc, customer_key limit ${first}`);
  return rows.map((row) => ({ customerKey: Number(row.customer_key), ...parseSales(row) }));
}

function ofCustomers(segment: Sql): Sql {
  return sql`and customer_key in (select customer_key from customers where ${segment})`;
}
