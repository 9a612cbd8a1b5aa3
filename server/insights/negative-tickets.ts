import sql, { type Sql } from 'sql-template-tag';
import { batched, shared } from '../kit/batch.js';
import type { Context } from '../kit/context.js';
import { among } from '../kit/dialect.js';
import { firstDay } from '../kit/day.js';
import type { Customer } from '../customers/customer.js';
import { readClock, type DataClock } from '../rollups/data-clock.js';
import { Insight, InsightKind, InsightSeverity, RowsKind } from './insight.js';
import { binomialTail } from './mood-statistics.js';
import { ENOUGH_TICKETS, parseTickets, type TicketSums } from './ticket-sentiment.js';
import { counted, percent } from './words.js';

const MONTHS = 6;
const UNLIKELY = 0.01;

/** Scored and negative tickets of all customers in the last six months: what is usual. */
const usual = shared<TicketSums>(async (context) => {
  const clock = await readClock(context);
  const since = clock ? firstDay(clock.month - MONTHS + 1) : 0;
  const [row] = await context.session.rows(sql`
    select sum(tickets) as tickets, sum(scored) as scored, sum(negative) as negative from ticket_days where day >= ${since}`);
  return parseTickets(row);
});

/** Tickets of the customers that a condition picks, in the last six months, when there are enough of them. */
async function recentTickets(
  context: Context,
  clock: DataClock,
  customers: Sql,
): Promise<Map<number, TicketSums>> {
  const rows = await context.session.rows(sql`
    select customer_key, sum(tickets) as tickets, sum(scored) as scored, sum(negative) as negative
    from customer_ticket_months where month > ${clock.month - MONTHS} and ${customers}
    group by customer_key having sum(scored) >= ${ENOUGH_TICKETS} and sum(negative) > 1`);
  return new Map(rows.map((row) => [Number(row.customer_key), parseTickets(row)]));
}

const ofCustomer = batched<number, TicketSums>(async (context, keys) => {
  const clock = await readClock(context);
  return clock
    ? recentTickets(context, clock, sql`customer_key in ${among(context.session.dialect, keys)}`)
    : new Map();
});

/** More negative tickets than is usual; undefined when there are not. */
export async function negativeTicketsInsight(
  context: Context,
  customer: Customer,
  clock: DataClock,
): Promise<Insight | undefined> {
  const [own, all] = await Promise.all([ofCustomer(context, customer.key, undefined), usual(context)]);
  if (!own) return undefined;
  const p = unusual(own, all);
  const [share, expected] = [own.negative / own.scored, all.negative / all.scored];
  if (p >= UNLIKELY) return undefined;
  return {
    id: `${InsightKind.NEGATIVE_TICKETS}:${customer.id}`,
    kind: InsightKind.NEGATIVE_TICKETS,
    severity: share > 0.5 ? InsightSeverity.CRITICAL : InsightSeverity.WARNING,
    headline: `${customer.name}: ${counted(own.negative, 'negative ticket')} of ${own.scored}`,
    explanation:
      `${percent(share)} of the scored tickets of the last ${MONTHS} months are negative, ` +
      `where ${percent(expected)} is usual for all customers.`,
    rule: {
      name: 'Unusually negative tickets',
      description: `Share of negative tickets in the last ${MONTHS} months against that of all customers, by an exact binomial test.`,
      threshold: `p below ${UNLIKELY}, at least ${ENOUGH_TICKETS} scored tickets`,
    },
    evidence: [
      { label: 'Negative tickets', value: own.negative, unit: 'tickets' },
      { label: 'Scored tickets', value: own.scored, unit: 'tickets' },
      { label: 'Share', value: share, unit: 'share' },
      { label: 'Usual share', value: expected, unit: 'share' },
    ],
    confidence: { kind: 'p-value', value: p, sampleSize: own.scored },
    enoughData: true,
    asOf: clock.asOf,
    rows: {
      kind: RowsKind.TICKETS,
      customerId: customer.id,
      from: firstDay(clock.month - MONTHS + 1),
      to: clock.day,
    },
    customerKey: customer.key,
  };
}

/** The customers with the most unusual tickets, most unusual first. */
export async function mostUnusual(
  context: Context,
  clock: DataClock,
  segmentKeys: Sql,
  first: number,
): Promise<number[]> {
  const theirs = sql`customer_key in (select customer_key from customers where ${segmentKeys})`;
  const [recent, all] = await Promise.all([recentTickets(context, clock, theirs), usual(context)]);
  return [...recent]
    .map(([key, own]) => ({ key, p: unusual(own, all) }))
    .filter(({ p }) => p < UNLIKELY)
    .sort((x, y) => x.p - y.p || x.key - y.key)
    .slice(0, first)
    .map(({ key }) => key);
}

function unusual(own: TicketSums, all: TicketSums): number {
  return binomialTail(own.negative, own.scored, all.negative / Math.max(all.scored, 1));
}
