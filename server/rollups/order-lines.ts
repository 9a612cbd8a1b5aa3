import sql, { raw, type Sql } from 'sql-template-tag';
import type { Session } from '../kit/session.js';

/**
 * What orders contribute to the rollups, held for the length of one write.
 *
 * `order_lines` has a row for each order, product, customer and day; `order_heads` one for each order, customer and day.
 * `sign` is −1 for what the orders were before the change and +1 for what they are after it, so that one grouped sum
 * over both gives the change of a rollup, and the sum over all orders with +1 gives the rollup itself.
 * `product_parts` sums the lines by product, month and segment: a first step that two rollups share.
 * customer_key 0 stands for anonymous, segment_key 0 for anonymous sales.
 *
 * The `in_…` columns are 1 in exactly one sale row of each such set and 0 elsewhere:
 * that makes counts of distinct orders plain sums. Returns never count as orders.
 */
export async function openOrderLines(session: Session): Promise<void> {
  const clustered = session.dialect === 'sqlite' ? sql`without rowid` : sql``;
  await session.run(sql`create temp table touched_orders (order_key integer primary key)`);
  await session.run(sql`
    create temp table order_lines (
      sign integer not null, order_key integer not null, product_key integer not null, customer_key integer not null,
      day integer not null, month integer not null, segment_key integer not null,
      lines bigint not null, return_lines bigint not null, units bigint not null, gross bigint not null,
      returned_units bigint not null, returns bigint not null,
      in_product integer not null, in_product_month integer not null, in_customer_product integer not null,
      primary key (sign, order_key, customer_key, day, product_key)
    ) ${clustered}`);
  await session.run(sql`
    create temp table order_heads (
      sign integer not null, order_key integer not null, customer_key integer not null,
      day integer not null, month integer not null, segment_key integer not null,
      lines bigint not null, return_lines bigint not null, units bigint not null, gross bigint not null,
      returned_units bigint not null, returns bigint not null,
      in_all integer not null, in_customer integer not null, in_customer_month integer not null,
      primary key (sign, order_key, customer_key, day)
    ) ${clustered}`);
  await session.run(sql`
    create temp table product_parts (
      product_key integer not null, month integer not null, segment_key integer not null, sign integer not null,
      lines bigint not null, return_lines bigint not null, units bigint not null, gross bigint not null,
      returned_units bigint not null, returns bigint not null, in_product bigint not null, in_product_month bigint not null
    )`);
}

/** Ends what openOrderLines began. */
export async function closeOrderLines(session: Session): Promise<void> {
  for (const table of [sql`touched_orders`, sql`order_lines`, sql`order_heads`, sql`product_parts`])
    await session.run(sql`drop table ${table}`);
}

/**
 * Adds what some orders contribute as they are stored now.
 * @param sign −1 before a change, +1 after it.
 * @param orders which ones: a condition on `t`.
 */
export async function addOrderLines(session: Session, sign: -1 | 1, orders: Sql): Promise<void> {
  const lines = sql`
    select ${raw(String(sign))} as sign, t.order_key, t.product_key, t.customer_key, t.day, t.month,
      coalesce(c.segment_key, 0) as segment_key,
      case when t.quantity > 0 then 1 else 0 end as lines, case when t.quantity < 0 then 1 else 0 end as return_lines,
      case when t.quantity > 0 then t.quantity else 0 end as units, case when t.quantity > 0 then t.amount else 0 end as gross,
      case when t.quantity < 0 then -t.quantity else 0 end as returned_units,
      case when t.quantity < 0 then -t.amount else 0 end as returns
    from sales_transactions t left join customers c on c.customer_key = t.customer_key
    where ${orders}`;
  const flagged = sql`in_product, in_product_month, in_customer_product`;
  await session.run(
    session.dialect === 'sqlite'
      ? // nearly every line has a row of its own: adding the few others is faster than grouping all
        sql`insert into order_lines (${LINE_KEYS}, month, segment_key, ${LINE_SUMS}, ${flagged})
            select *, lines, lines, lines from (${lines}) l where true
            on conflict (${LINE_KEYS}) do update set ${ADDED}`
      : sql`insert into order_lines (${LINE_KEYS}, month, segment_key, ${LINE_SUMS}, ${flagged})
            select ${LINE_KEYS}, min(month), min(segment_key), ${SUMMED}, max(lines), max(lines), max(lines)
            from (${lines}) l group by ${LINE_KEYS}`,
  );
}

const SUMS = ['lines', 'return_lines', 'units', 'gross', 'returned_units', 'returns'];
const FLAGS = ['in_product', 'in_product_month', 'in_customer_product'];
const LINE_KEYS = raw('sign, order_key, product_key, customer_key, day');
const LINE_SUMS = raw(SUMS.join(', '));
const SUMMED = raw(SUMS.map((name) => `sum(${name})`).join(', '));
const ADDED = raw(
  [
    ...SUMS.map((name) => `${name} = order_lines.${name} + excluded.${name}`),
    ...FLAGS.map((name) => `${name} = max(order_lines.${name}, excluded.${name})`),
  ].join(', '),
);

/** Derives heads and parts once every line is in. To be called once, before the rollups are applied. */
export async function finishOrderLines(session: Session): Promise<void> {
  await session.run(sql`
    insert into order_heads
    select sign, order_key, customer_key, day, min(month), min(segment_key),
      sum(lines), sum(return_lines), sum(units), sum(gross), sum(returned_units), sum(returns),
      max(in_product), max(in_product), max(in_product)
    from order_lines
    group by sign, order_key, customer_key, day`);
  await settleScatteredOrders(session);
  await session.run(sql`
    insert into product_parts
    select product_key, month, segment_key, sign, sum(lines), sum(return_lines), sum(units), sum(gross),
      sum(returned_units), sum(returns), sum(in_product), sum(in_product_month)
    from order_lines
    group by product_key, month, segment_key, sign`);
}

/** Most orders have one customer and one day, where the flags are right as they come; the few others are settled here. */
async function settleScatteredOrders(session: Session): Promise<void> {
  const scattered = sql`
    select sign, order_key from order_heads where in_all = 1 group by sign, order_key having count(*) > 1`;
  await session.run(sql`
    update order_lines set in_product = f.in_product, in_product_month = f.in_product_month, in_customer_product = f.in_customer_product
    from (
      select l.sign, l.order_key, l.product_key, l.customer_key, l.day,
        case when row_number() over (partition by l.sign, l.order_key, l.product_key order by l.day, l.customer_key) = 1 then 1 else 0 end as in_product,
        case when row_number() over (partition by l.sign, l.order_key, l.product_key, l.month order by l.day, l.customer_key) = 1 then 1 else 0 end as in_product_month,
        case when row_number() over (partition by l.sign, l.order_key, l.product_key, l.customer_key order by l.day) = 1 then 1 else 0 end as in_customer_product
      from order_lines l join (${scattered}) s on s.sign = l.sign and s.order_key = l.order_key
      where l.lines > 0
    ) f
    where order_lines.sign = f.sign and order_lines.order_key = f.order_key and order_lines.product_key = f.product_key
      and order_lines.customer_key = f.customer_key and order_lines.day = f.day`);
  await session.run(sql`
    update order_heads set in_all = f.in_all, in_customer = f.in_customer, in_customer_month = f.in_customer_month
    from (
      select h.sign, h.order_key, h.customer_key, h.day,
        case when row_number() over (partition by h.sign, h.order_key order by h.day, h.customer_key) = 1 then 1 else 0 end as in_all,
        case when row_number() over (partition by h.sign, h.order_key, h.customer_key order by h.day) = 1 then 1 else 0 end as in_customer,
        case when row_number() over (partition by h.sign, h.order_key, h.customer_key, h.month order by h.day) = 1 then 1 else 0 end as in_customer_month
      from order_heads h join (${scattered}) s on s.sign = h.sign and s.order_key = h.order_key
      where h.lines > 0
    ) f
    where order_heads.sign = f.sign and order_heads.order_key = f.order_key
      and order_heads.customer_key = f.customer_key and order_heads.day = f.day`);
}
