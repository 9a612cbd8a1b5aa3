import sql, { type Sql } from 'sql-template-tag';
import type { Session } from '../kit/session.js';
import { parseSales } from './monthly-sales.js';
import type { Span } from './period.js';
import { moodOf, parseTickets } from './ticket-sentiment.js';

/** The key figures of one span of days. Customers and products are counted by whole months. */
export async function readFigures(
  session: Session,
  { fromDay, toDay, fromMonth, toMonth }: Span,
  segment: Sql,
) {
  const [[sales], [tickets], [active]] = await Promise.all([
    session.rows(sql`
      select sum(orders) as orders, sum(units) as units, sum(gross) as gross, sum(returns) as returns, sum(lines) as lines
      from sales_days where day between ${fromDay} and ${toDay} and ${segment}`),
    session.rows(sql`
      select sum(tickets) as tickets, sum(unresolved) as unresolved, sum(scored) as scored, sum(negative) as negative, sum(sentiment) as sentiment
      from ticket_days where day between ${fromDay} and ${toDay} and ${segment}`),
    session.rows(sql`
      select
        (select count(distinct customer_key) from customer_months
          where month between ${fromMonth} and ${toMonth} and orders > 0
            and customer_key in (select customer_key from customers where ${segment})) as customers,
        (select count(distinct product_key) from product_months
          where month between ${fromMonth} and ${toMonth} and units > 0 and ${segment}) as products`),
  ]);
  const summed = parseTickets(tickets);
  return {
    ...parseSales(sales),
    salesLines: Number(sales?.lines ?? 0),
    ...summed,
    ...moodOf(summed),
    activeCustomers: Number(active?.customers ?? 0),
    activeProducts: Number(active?.products ?? 0),
  };
}

/** Sales and tickets of every month of a span, by month. */
export async function readMonths(
  session: Session,
  { fromDay, toDay }: Span,
  segment: Sql,
  monthOfDay: (day: number) => number,
) {
  const [sales, tickets] = await Promise.all([
    session.rows(sql`
      select day, sum(orders) as orders, sum(units) as units, sum(gross) as gross, sum(returns) as returns
      from sales_days where day between ${fromDay} and ${toDay} and ${segment} group by day`),
    session.rows(sql`
      select day, sum(tickets) as tickets, sum(unresolved) as unresolved, sum(scored) as scored, sum(negative) as negative, sum(sentiment) as sentiment
      from ticket_days where day between ${fromDay} and ${toDay} and ${segment} group by day`),
  ]);
  return { sales: sumByMonth(sales, monthOfDay), tickets: sumByMonth(tickets, monthOfDay) };
}

function sumByMonth(rows: Record<string, unknown>[], monthOfDay: (day: number) => number) {
  const months = new Map<number, Record<string, number>>();
  for (const { day, ...sums } of rows) {
    const month = monthOfDay(Number(day));
    const total = months.get(month) ?? {};
    for (const [name, value] of Object.entries(sums)) total[name] = (total[name] ?? 0) + Number(value);
    months.set(month, total);
  }
  return months;
}
