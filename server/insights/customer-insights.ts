import sql from 'sql-template-tag';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Customer } from '../customers/customer.js';
import { batched } from '../kit/batch.js';
import type { Context } from '../kit/context.js';
import { firstDay, lastDay, nameMonth } from '../kit/day.js';
import { toNumber } from '../kit/decimal.js';
import { among } from '../kit/dialect.js';
import { mayRead } from '../kit/principal.js';
import { readClock, type DataClock } from '../rollups/data-clock.js';
import { churnInsight } from './churn-insight.js';
import { crossSellInsight } from './cross-sell.js';
import type { FindingLimits } from './finding.js';
import { Insight, InsightKind, InsightSeverity, RowsKind, mostPressingFirst } from './insight.js';
import { moodFindings, usualLimits } from './mood-findings.js';
import { percentChange } from './trend-statistics.js';
import { salesOfYear } from './value-at-stake.js';
import { percent, whole } from './words.js';

/** Months on either side of the comparison: single months of one customer are too few orders to compare. */
const MONTHS = 3;
const THRESHOLD = 20;
const MIN_ORDERS = 10;

interface Spending {
  orders: number;
  previousOrders: number;
  gross: number;
  previousGross: number;
}

const spendingOf = batched<number, Spending>(async (context, keys) => {
  const last = (await readClock(context))?.lastCompleteMonth;
  if (last === undefined) return new Map();
  const rows = await context.session.rows(sql`
    select customer_key,
      sum(case when month > ${last - MONTHS} then orders else 0 end) as orders,
      sum(case when month > ${last - MONTHS} then gross else 0 end) as gross,
      sum(case when month > ${last - MONTHS} then 0 else orders end) as previous_orders,
      sum(case when month > ${last - MONTHS} then 0 else gross end) as previous_gross
    from customer_months
    where customer_key in ${among(context.session.dialect, keys)} and month between ${last - 2 * MONTHS + 1} and ${last}
    group by customer_key`);
  return new Map(
    rows.map((row) => [
      Number(row.customer_key),
      {
        orders: Number(row.orders),
        previousOrders: Number(row.previous_orders),
        gross: toNumber(Number(row.gross)),
        previousGross: toNumber(Number(row.previous_gross)),
      },
    ]),
  );
});

/** A change beyond two standard deviations of a difference of counts (Poisson). */
function beyondNoise({ orders, previousOrders }: Spending): boolean {
  return Math.abs(orders - previousOrders) > 2 * Math.sqrt(orders + previousOrders);
}

async function spendingInsight(
  context: Context,
  customer: Customer,
  clock: DataClock,
): Promise<Insight | undefined> {
  // nothing is left of it without amounts
  if (!mayRead(context.principal, 'sales')) return undefined;
  const last = clock.lastCompleteMonth;
  const spending = await spendingOf(context, customer.key, undefined);
  if (last === undefined || !spending || last - 2 * MONTHS + 1 < clock.firstMonth) return undefined;
  const change = percentChange(spending.gross, spending.previousGross);
  const enough = spending.orders + spending.previousOrders >= MIN_ORDERS;
  if (!enough || change === null || Math.abs(change) <= THRESHOLD || !beyondNoise(spending)) return undefined;
  if (change > 0 !== spending.orders > spending.previousOrders) return undefined;
  const up = change > 0;
  return {
    id: `${up ? InsightKind.SPENDING_UP : InsightKind.SPENDING_DOWN}:${customer.id}`,
    kind: up ? InsightKind.SPENDING_UP : InsightKind.SPENDING_DOWN,
    severity: up ? InsightSeverity.INFO : InsightSeverity.WARNING,
    headline: `${customer.name} spends ${percent(Math.abs(change) / 100)} ${up ? 'more' : 'less'}`,
    explanation:
      `${whole(spending.orders)} orders in the ${MONTHS} months to ${nameMonth(last)}, after ${whole(spending.previousOrders)} in the ` +
      `${MONTHS} months before; spending went ${up ? 'up' : 'down'} by ${percent(Math.abs(change) / 100)}.`,
    rule: {
      name: 'Spending',
      description: `Orders and revenue of the last ${MONTHS} complete months against the ${MONTHS} before.`,
      threshold: `revenue changed by more than ${THRESHOLD}% and orders by more than twice their chance variation, at least ${MIN_ORDERS} orders`,
    },
    evidence: [
      { label: `Orders in the last ${MONTHS} months`, value: spending.orders, unit: 'orders' },
      { label: `Orders in the ${MONTHS} months before`, value: spending.previousOrders, unit: 'orders' },
      { label: `Revenue in the last ${MONTHS} months`, value: spending.gross, unit: 'money' },
      { label: `Revenue in the ${MONTHS} months before`, value: spending.previousGross, unit: 'money' },
      { label: 'Change of revenue', value: change, unit: 'percent' },
    ],
    valueAtStake: Math.abs(spending.gross - spending.previousGross),
    enoughData: true,
    asOf: clock.asOf,
    rows: {
      kind: RowsKind.TRANSACTIONS,
      customerId: customer.id,
      from: firstDay(last - 2 * MONTHS + 1),
      to: lastDay(last),
    },
    customerKey: customer.key,
  };
}

/** What the rules for moods say of a customer under some limits. */
export async function moodInsights(
  context: Context,
  customer: Customer,
  limits: FindingLimits,
): Promise<Insight[]> {
  const findings = await moodFindings(context, customer, limits);
  if (findings.length === 0) return [];
  const valueAtStake = (await salesOfYear(context, customer.key, undefined)) ?? 0;
  return findings.map(({ insight }) => Object.assign(insight, { valueAtStake }));
}

/** What is worth knowing about a customer, most pressing first. */
export async function customerInsights(context: Context, customer: Customer): Promise<Insight[]> {
  const clock = await readClock(context);
  if (!clock) return [];
  const [moods, ...others] = await Promise.all([
    moodInsights(context, customer, usualLimits(context)),
    churnInsight(context, customer),
    spendingInsight(context, customer, clock),
    crossSellInsight(context, customer, clock),
  ]);
  return mostPressingFirst([...moods, ...others.filter((insight) => insight !== undefined)]);
}

@Resolver(() => Customer)
export class CustomerInsightsResolver {
  @FieldResolver(() => [Insight], {
    description: 'What is worth knowing about the customer, most pressing first.',
  })
  insights(@Ctx() context: Context, @Root() customer: Customer): Promise<Insight[]> {
    return customerInsights(context, customer);
  }
}
