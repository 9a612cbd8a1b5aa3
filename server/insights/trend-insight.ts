import { firstDay, lastDay } from '../kit/day.js';
import type { Product } from '../products/product.js';
import { Insight, InsightKind, InsightSeverity, RowsKind } from './insight.js';
import type { Trend } from './trend.js';
import { percent } from './words.js';

/** Beyond this change a fall is a warning. */
const STEEP = 50;

/** A trend as an insight; undefined when it is none. */
export function trendInsight(
  trend: Trend,
  product: Product,
  { asOf }: { asOf: number },
): Insight | undefined {
  const { status, change, month } = trend;
  if ((status !== 'TRENDING_UP' && status !== 'TRENDING_DOWN') || change === null || month === null)
    return undefined;
  const up = status === 'TRENDING_UP';
  return {
    id: `${status}:${product.id}`,
    kind: up ? InsightKind.TRENDING_UP : InsightKind.TRENDING_DOWN,
    severity: up || change >= -STEEP ? InsightSeverity.NOTICE : InsightSeverity.WARNING,
    headline: `${product.name} sells ${percent(Math.abs(change) / 100)} ${up ? 'more' : 'less'}`,
    explanation: trend.explanation,
    rule: {
      name: 'Monthly trend',
      description:
        'Units sold in the last complete month against the month before, where the change is beyond the noise of the months before. Needs 30 units or 10 orders over both months.',
      threshold: `change of more than ${trend.threshold}%`,
    },
    evidence: evidenceOf(trend, change),
    ...(trend.pValue !== null && {
      confidence: {
        kind: 'p-value',
        value: trend.pValue,
        sampleSize: trend.orders + trend.previousOrders,
      },
    }),
    valueAtStake: Math.abs(trend.revenue - trend.previousRevenue),
    enoughData: true,
    asOf: trend.asOf ?? asOf,
    rows: {
      kind: RowsKind.TRANSACTIONS,
      productId: product.id,
      from: firstDay(month - 1),
      to: lastDay(month),
    },
    productKey: product.key,
  };
}

function evidenceOf(trend: Trend, change: number): Insight['evidence'] {
  const { adjustedChange, qValue } = trend;
  return [
    { label: 'Units in the month', value: trend.units, unit: 'units' },
    { label: 'Units in the month before', value: trend.previousUnits, unit: 'units' },
    { label: 'Change of units', value: change, unit: 'percent' },
    ...(adjustedChange === null
      ? []
      : [{ label: 'Change beyond the season', value: adjustedChange, unit: 'percent' as const }]),
    { label: 'Orders in the month', value: trend.orders, unit: 'orders' },
    { label: 'Orders in the month before', value: trend.previousOrders, unit: 'orders' },
    { label: 'Revenue in the month', value: trend.revenue, unit: 'money' },
    { label: 'Revenue in the month before', value: trend.previousRevenue, unit: 'money' },
    ...(qValue === null ? [] : [{ label: 'q-value', value: qValue, unit: 'share' as const }]),
  ];
}
