import sql, { type Sql } from 'sql-template-tag';
import { keptByState } from '../kit/batch.js';
import type { Context } from '../kit/context.js';
import { firstDay, lastDay, type Month } from '../kit/day.js';
import { relation } from '../kit/dialect.js';
import type { Row, Session } from '../kit/session.js';
import { parseSales } from './monthly-sales.js';
import type { Scope } from './overview-scope.js';
import { moodOf, parseTickets } from './ticket-sentiment.js';

/** The key figures of a scope. Customers and products are counted by whole months. */
export async function readFigures(context: Context, scope: Scope) {
  const { session } = context;
  const { segment } = scope;
  const { fromDay, toDay, fromMonth, toMonth } = scope.span;
  const [[sales], [tickets], [active], activeProducts] = await Promise.all([
    session.rows(sql`
      select sum(orders) as orders, sum(units) as units, sum(gross) as gross, sum(returns) as returns, sum(lines) as lines
      from sales_days where day between ${fromDay} and ${toDay} and ${segment}`),
    session.rows(sql`
      select sum(tickets) as tickets, sum(unresolved) as unresolved, sum(scored) as scored, sum(negative) as negative, sum(positive) as positive, sum(sentiment) as sentiment
      from ticket_days where day between ${fromDay} and ${toDay} and ${segment}`),
    session.rows(sql`
      select sum(customers) as customers from active_months
      where month between ${fromMonth} and ${toMonth} and previous_month < ${fromMonth} and ${segment}`),
    countSold(context, scope),
  ]);
  const summed = parseTickets(tickets);
  return {
    ...parseSales(sales),
    salesLines: Number(sales?.lines ?? 0),
    ...summed,
    ...moodOf(summed),
    activeCustomers: Number(active?.customers ?? 0),
    activeProducts,
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

/** Spans of months of which it is known how many products were sold in them. */
const KNOWN = 100;
const soldToAll = keptByState<number>(KNOWN);

/** How many products were sold: each is looked at, so to everybody they are counted once for each span. */
async function countSold(context: Context, scope: Scope): Promise<number> {
  const { span, allTime, everybody } = scope;
  const count = async () => {
    const [row] = await context.session.rows(sql`select count(*) as products from ${soldInSpan(scope)}`);
    return Number(row?.products ?? 0);
  };
  return everybody ? soldToAll(context, `${span.fromMonth} ${span.toMonth} ${allTime}`, count) : count();
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
