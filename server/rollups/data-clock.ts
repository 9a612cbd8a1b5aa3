import sql from 'sql-template-tag';
import { sharedByState } from '../kit/batch.js';
import { firstDay, lastDay, monthOf, type Calendar, type Day, type Month } from '../kit/day.js';
import type { Session } from '../kit/session.js';

/** Until when the data reach, and how much they are in all. Every insight is computed as of then, never "now". */
export interface DataClock {
  /** The latest instant stored, in ms since 1970 UTC. */
  asOf: number;
  day: Day;
  /** The first and the last month with data. */
  firstMonth: Month;
  month: Month;
  /** The last month that the data reach the end of; undefined when there is none. */
  lastCompleteMonth: Month | undefined;
  /** Orders with a sale: the baskets among which pairs are counted. */
  baskets: number;
}

/** The clock of the stored data, read at most once a request; undefined when there are none. */
export const readClock = sharedByState<DataClock | undefined>(({ session, calendar }) =>
  clockOf(session, calendar),
);

/** The clock of the stored data; undefined when there are none. Read from the ends of two indexes and a sum over days. */
export async function clockOf(session: Session, calendar: Calendar): Promise<DataClock | undefined> {
  const [row] = await session.rows(sql`
    select
      (select max(occurred_at) from sales_transactions) as last_sale,
      (select max(opened_at) from support_tickets) as last_ticket,
      (select min(occurred_at) from sales_transactions) as first_sale,
      (select min(opened_at) from support_tickets) as first_ticket,
      (select sum(orders) from sales_days) as baskets`);
  const lasts = [row?.last_sale, row?.last_ticket].filter((at) => at !== null).map(Number);
  const firsts = [row?.first_sale, row?.first_ticket].filter((at) => at !== null).map(Number);
  if (lasts.length === 0) return undefined;
  const asOf = Math.max(...lasts);
  const day = calendar.dayOf(asOf);
  const month = monthOf(day);
  const firstMonth = monthOf(calendar.dayOf(Math.min(...firsts)));
  const complete = day === lastDay(month) ? month : month - 1;
  const lastCompleteMonth = complete >= firstMonth ? complete : undefined;
  return { asOf, day, month, firstMonth, lastCompleteMonth, baskets: Number(row?.baskets ?? 0) };
}

/** Whether the data reach the end of a month. */
export function isComplete(clock: DataClock, month: Month): boolean {
  return clock.lastCompleteMonth !== undefined && month <= clock.lastCompleteMonth;
}

/** The last `count` months up to the clock's, oldest first, none before the data begin. */
export function lastMonths(clock: DataClock, count: number): Month[] {
  const from = Math.max(clock.month - count + 1, clock.firstMonth);
  return Array.from({ length: clock.month - from + 1 }, (_, index) => from + index);
}

/** The days of a month that hold data so far: 1 … n. */
export function daysSoFar(clock: DataClock, month: Month): number {
  return Math.min(lastDay(month), clock.day) - firstDay(month) + 1;
}
