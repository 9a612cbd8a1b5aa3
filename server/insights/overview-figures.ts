import sql, { type Sql } from 'sql-template-tag';
import { firstDay, lastDay, type Month } from '../kit/day.js';
import { relation } from '../kit/dialect.js';
import type { Row, Session } from '../kit/session.js';
import { parseSales } from './monthly-sales.js';
import type { Scope } from './overview-scope.js';
import { moodOf, parseTickets } from './ticket-sentiment.js';

/** The key figures of a scope. Customers and products are counted by whole months. */
export async function readFigures(session: Session, scope: Scope) {
  const { segment } = scope;
  const { fromDay, toDay, fromMonth, toMonth } = scope.span;
  const [[sales], [tickets], [active]] = await Promise.all([
    session.rows(sql`
      select sum(orders) as orders, sum(units) as units, sum(gross) as gross, sum(returns) as returns, sum(lines) as lines
      from sales_days where day between ${fromDay} and ${toDay} and ${segment}`),
    session.rows(sql`
      select sum(tickets) as tickets, sum(unresolved) as unresolved, sum(scored) as scored, sum(negative) as negative, sum(positive) as positive, sum(sentiment) as sentiment
      from ticket_days where day between ${fromDay} and ${toDay} and ${segment}`),
    session.rows(sql`
      select
        (select sum(customers) from active_months
          where month between ${fromMonth} and ${toMonth} and previous_month < ${fromMonth} and ${segment}) as customers,
        (select count(*) from ${soldInSpan(scope)}) as products`),
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

/** Sales and tickets of every month of a scope, by month. */
export async function readMonths(session: Session, { span, segment }: Scope) {
  const { fromDay, toDay, fromMonth, toMonth } = span;
  const months = relation(
    session.dialect,
    { month: 'integer', from_day: 'integer', to_day: 'integer' },
    Array.from({ length: toMonth - fromMonth + 1 }, (_, index) => {
      const month = fromMonth + index;
      return [month, Math.max(firstDay(month), fromDay), Math.min(lastDay(month), toDay)];
    }),
  );
  const byMonth = async (sums: Sql, table: Sql) =>
    keyed(
      await session.rows(sql`
        select m.month, ${sums} from ${months} m cross join ${table} d
        where d.day between m.from_day and m.to_day and ${segment} group by m.month`),
    );
  const [sales, tickets] = await Promise.all([
    byMonth(
      sql`sum(orders) as orders, sum(units) as units, sum(gross) as gross, sum(returns) as returns`,
      sql`sales_days`,
    ),
    byMonth(
      sql`sum(tickets) as tickets, sum(unresolved) as unresolved, sum(scored) as scored, sum(negative) as negative, sum(positive) as positive, sum(sentiment) as sentiment`,
      sql`ticket_days`,
    ),
  ]);
  return { sales, tickets };
}

function keyed(rows: Row[]): Map<Month, Row> {
  return new Map(rows.map((row) => [Number(row.month), row]));
}

/** The products that were sold, for a `from`. */
function soldInSpan({ span, allTime, segment, everybody }: Scope): Sql {
  if (allTime && everybody) return sql`product_totals where units > 0`;
  const inMonths = sql`exists (
    select 1 from product_months m where m.product_key = p.product_key
      and m.month between ${span.fromMonth} and ${span.toMonth} and m.units > 0 and ${segment})`;
  if (!everybody) return sql`products p where ${inMonths}`;
  const [from, to] = [firstDay(span.fromMonth), lastDay(span.toMonth)];
  // what was sold first or last within the months need not be looked for in them
  return sql`
    product_totals p where p.first_day <= ${to} and p.last_day >= ${from}
      and (p.first_day >= ${from} or p.last_day <= ${to} or ${inMonths})`;
}
