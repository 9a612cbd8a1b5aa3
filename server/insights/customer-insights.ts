import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Customer } from '../customers/customer.js';
import type { Context } from '../kit/context.js';
import { firstDay, lastDay, nameMonth, type Month } from '../kit/day.js';
import { SCALE } from '../kit/decimal.js';
import { mayRead } from '../kit/principal.js';
import { readClock, type DataClock } from '../rollups/data-clock.js';
import { churnInsight } from './churn-insight.js';
import { crossSellInsight } from './cross-sell.js';
import type { FindingLimits } from './finding.js';
import { Insight, InsightKind, InsightSeverity, RowsKind, mostPressingFirst } from './insight.js';
import { moodFindings, usualLimits } from './mood-findings.js';
import { percentChange } from './trend-statistics.js';
import { YEAR, customerMonths } from './monthly-sales.js';
import { salesOfYear } from './value-at-stake.js';
import { percent, whole } from './words.js';

/** Months on either side of the comparison: single months of one customer are too few orders to compare. */
const COMPARED = 3;
const THRESHOLD = 20;
const MIN_ORDERS = 10;

interface Spending {
  orders: number;
  previousOrders: number;
  gross: number;
  previousGross: number;
}

/** @param last the month that the later half of the comparison ends with. */
async function spendingOf(context: Context, key: number, last: Month): Promise<Spending> {
  const months = await customerMonths(context, key, YEAR);
  const sum = (to: Month, measure: 'orders' | 'grossRevenue') =>
    months
      .filter(({ month }) => month > to - COMPARED && month <= to)
      .reduce((total, month) => total + Math.round(month[measure] * SCALE), 0) / SCALE;
  const before = last - COMPARED;
  return {
    orders: sum(last, 'orders'),
    previousOrders: sum(before, 'orders'),
    gross: sum(last, 'grossRevenue'),
    previousGross: sum(before, 'grossRevenue'),
  };
}

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
  if (last === undefined || last - 2 * COMPARED + 1 < clock.firstMonth) return undefined;
  const spending = await spendingOf(context, customer.key, last);
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
      `${whole(spending.orders)} orders in the ${COMPARED} months to ${nameMonth(last)}, after ${whole(spending.previousOrders)} in the ` +
      `${COMPARED} months before; spending went ${up ? 'up' : 'down'} by ${percent(Math.abs(change) / 100)}.`,
    rule: {
      name: 'Spending',
      description: `Orders and revenue of the last ${COMPARED} complete months against the ${COMPARED} before.`,
      threshold: `revenue changed by more than ${THRESHOLD}% and orders by more than twice their chance variation, at least ${MIN_ORDERS} orders`,
    },
    evidence: [
      { label: `Orders in the last ${COMPARED} months`, value: spending.orders, unit: 'orders' },
      { label: `Orders in the ${COMPARED} months before`, value: spending.previousOrders, unit: 'orders' },
      { label: `Revenue in the last ${COMPARED} months`, value: spending.gross, unit: 'money' },
      { label: `Revenue in the ${COMPARED} months before`, value: spending.previousGross, unit: 'money' },
      { label: 'Change of revenue', value: change, unit: 'percent' },
    ],
    valueAtStake: Math.abs(spending.gross - spending.previousGross),
    enoughData: true,
    asOf: clock.asOf,
    rows: {
      kind: RowsKind.TRANSACTIONS,
      customerId: customer.id,
      from: firstDay(last - 2 * COMPARED + 1),
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
  const valueAtStake = await salesOfYear(context, customer.key);
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
