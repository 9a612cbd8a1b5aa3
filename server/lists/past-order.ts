import sql from 'sql-template-tag';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { afterCursor, orderBy } from '../kit/connection.js';
import type { Context } from '../kit/context.js';
import type { Day } from '../kit/day.js';
import { toNumber } from '../kit/decimal.js';
import { relation, rowName } from '../kit/dialect.js';
import { DateTimeScalar, LocalDate } from '../kit/scalars.js';
import type { Row } from '../kit/session.js';
import { orderIdOf } from '../transactions/order.js';
import { newest, type TimelinePage } from './timeline-place.js';

@ObjectType({ description: 'What a customer bought in one order, and what came back of it.' })
export class PastOrder {
  /** The line that stands for the order. */
  key!: number;

  @Field(() => ID, {
    nullable: true,
    description:
      'The id of the order; null when the source names none: then it is what was bought on the day.',
  })
  orderId!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was placed.' })
  orderedAt!: number;

  @Field(() => LocalDate, { description: 'Day on which it was placed.' })
  day!: Day;

  @Field(() => Int, { description: 'Lines sold.' })
  lines!: number;

  @Field(() => Int, { description: 'Lines that came back under the same order, at that time or later.' })
  returnLines!: number;

  @Field(() => Float, { description: 'Units sold.' })
  units!: number;

  @Field(() => Float, { description: 'Value of the sales.' })
  grossRevenue!: number;

  @Field(() => Float, { description: 'Value of the returns, above 0.' })
  returns!: number;

  @Field(() => Float, { description: 'Sales less returns.' })
  netRevenue!: number;
}

/**
 * Orders of each customer, newest first, in one statement. An order stands where the first of its lines does, which the index of
 * the orders' lines names at once; so a page reads the lines of its own stretch of time and no others.
 */
export async function newestOrders(
  { session }: Context,
  customers: readonly number[],
  { most, after }: TimelinePage,
): Promise<{ owner: number; order: PastOrder }[]> {
  const place = newest('order', sql`x.occurred_at`, sql`x.transaction_key`);
  const owners = relation(
    session.dialect,
    { owner: 'integer' },
    customers.map((key) => [key]),
  );
  const rows = await session.rows(sql`
    select o.owner, h.transaction_key, h.occurred_at, h.day, r.order_ref,
      sum(case when l.quantity > 0 then 1 else 0 end) as lines,
      sum(case when l.quantity < 0 then 1 else 0 end) as return_lines,
      sum(case when l.quantity > 0 then l.quantity else 0 end) as units,
      sum(case when l.quantity > 0 then l.amount else 0 end) as gross,
      sum(case when l.quantity < 0 then -l.amount else 0 end) as returns
    from ${owners} o
    cross join sales_transactions h
    join sales_transactions l on l.order_key = h.order_key and l.customer_key = h.customer_key
    join orders r on r.order_key = h.order_key
    where (${rowName(session.dialect, sql`h.occurred_at`, sql`h.transaction_key`)}) in (
      select ${rowName(session.dialect, sql`x.occurred_at`, sql`x.transaction_key`)} from sales_transactions x
      where x.customer_key = o.owner and ${afterCursor(place.compared, after)}
        and x.transaction_key = (
          select y.transaction_key from sales_transactions y
          where y.order_key = x.order_key and y.customer_key = x.customer_key
          order by y.day, y.product_key, y.transaction_key limit 1)
      ${orderBy(place.sorted)} limit ${most})
    group by o.owner, h.transaction_key, h.occurred_at, h.day, r.order_ref`);
  return rows.map((row) => ({ owner: Number(row.owner), order: parse(row) }));
}

function parse(row: Row): PastOrder {
  const gross = Number(row.gross);
  const returns = Number(row.returns);
  return Object.assign(new PastOrder(), {
    key: Number(row.transaction_key),
    orderId: orderIdOf(String(row.order_ref)),
    orderedAt: Number(row.occurred_at),
    day: Number(row.day),
    lines: Number(row.lines),
    returnLines: Number(row.return_lines),
    units: toNumber(Number(row.units)),
    grossRevenue: toNumber(gross),
    returns: toNumber(returns),
    netRevenue: toNumber(gross - returns),
  });
}
