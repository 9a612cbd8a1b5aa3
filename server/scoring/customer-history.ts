import sql from 'sql-template-tag';
import { groupBy } from '../kit/batch.js';
import type { Calendar, Day } from '../kit/day.js';
import type { Row, Session } from '../kit/session.js';
import { ANONYMOUS } from '../transactions/order.js';

/** What a customer did, day by day. */
export interface CustomerHistory {
  key: number;
  /** Days with at least one sale, ascending. */
  days: Day[];
  /** What was bought on each of them, in ten-thousandths of money. */
  gross: number[];
  /** Tickets as they were opened; `resolvedDay` is null while a ticket is open. */
  tickets: TicketHistory[];
}

export interface TicketHistory {
  day: Day;
  /** Ten-thousandths; null when it has no score. */
  sentiment: number | null;
  resolvedDay: Day | null;
}

const CUSTOMERS_A_BATCH = 2_000;

/** Sums the purchases by customer and day, once for a run: every history is then a range of a small table. */
export async function openHistories(session: Session): Promise<void> {
  await session.run(sql`drop table if exists purchase_days`);
  await session.run(sql`
    create temp table purchase_days as
    select customer_key, day, sum(amount) as gross from sales_transactions
    where quantity > 0 and customer_key <> ${ANONYMOUS} group by customer_key, day`);
  await session.run(sql`create index purchase_days_customer on purchase_days (customer_key, day)`);
}

export async function closeHistories(session: Session): Promise<void> {
  await session.run(sql`drop table purchase_days`);
}

/** Every customer with a purchase or a ticket, by ascending key. */
export async function* readHistories(
  session: Session,
  calendar: Calendar,
): AsyncGenerator<CustomerHistory[]> {
  const [row] = await session.rows(sql`select max(customer_key) as last from customers`);
  const last = Number(row?.last ?? 0);
  for (let from = 1; from <= last; from += CUSTOMERS_A_BATCH) {
    const to = from + CUSTOMERS_A_BATCH - 1;
    const purchases = await session.rows(sql`
      select customer_key, day, gross from purchase_days
      where customer_key between ${from} and ${to} order by customer_key, day`);
    const tickets = await session.rows(sql`
      select customer_key, day, sentiment, status, resolved_at from support_tickets
      where customer_key between ${from} and ${to} order by customer_key, opened_at, ticket_key`);
    const batch = histories(purchases, tickets, calendar);
    if (batch.length > 0) yield batch;
  }
}

function histories(purchases: Row[], tickets: Row[], calendar: Calendar): CustomerHistory[] {
  const keyOf = (row: Row) => Number(row.customer_key);
  const bought = groupBy(purchases, keyOf);
  const opened = groupBy(tickets, keyOf);
  const keys = [...new Set([...bought.keys(), ...opened.keys()])].sort((x, y) => x - y);
  return keys.map((key) => ({
    key,
    days: (bought.get(key) ?? []).map((row) => Number(row.day)),
    gross: (bought.get(key) ?? []).map((row) => Number(row.gross)),
    tickets: (opened.get(key) ?? []).map((row) => ticketOf(row, calendar)),
  }));
}

/** A ticket that is closed without a time counts as resolved when it was opened. */
function ticketOf(row: Row, calendar: Calendar): TicketHistory {
  const day = Number(row.day);
  const open = row.status === 'open' || row.status === 'pending';
  const resolvedDay = row.resolved_at === null ? day : calendar.dayOf(Number(row.resolved_at));
  return {
    day,
    sentiment: row.sentiment === null ? null : Number(row.sentiment),
    resolvedDay: open ? null : resolvedDay,
  };
}
