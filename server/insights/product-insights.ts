import sql from 'sql-template-tag';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { batched } from '../kit/batch.js';
import type { Context } from '../kit/context.js';
import { among } from '../kit/dialect.js';
import { firstDay, lastDay } from '../kit/day.js';
import { Product } from '../products/product.js';
import { productByKey } from '../products/product-by-id.js';
import { readClock, type DataClock } from '../rollups/data-clock.js';
import { PairRanking, SIGNIFICANT, pairsOf, rankPairs } from './frequently-bought-together.js';
import { Insight, InsightKind, InsightSeverity, RowsKind, mostPressingFirst } from './insight.js';
import { readTrends, type Trend } from './trend.js';
import { percent, times, whole } from './words.js';

/** Change of units in percent beyond which a trend is an insight. */
export const TREND_THRESHOLD = 20;
const MIN_BASKETS = 3;
/** Beyond this change a fall is a warning. */
const STEEP = 50;

/** A trend as an insight; undefined when it is none. */
export function trendInsight(trend: Trend, product: Product, clock: DataClock): Insight | undefined {
  if (
    (trend.status !== 'TRENDING_UP' && trend.status !== 'TRENDING_DOWN') ||
    trend.change === null ||
    trend.month === null
  )
    return undefined;
  const up = trend.status === 'TRENDING_UP';
  return {
    id: `${trend.status}:${product.id}`,
    kind: up ? InsightKind.TRENDING_UP : InsightKind.TRENDING_DOWN,
    severity: up
      ? InsightSeverity.NOTICE
      : trend.change < -STEEP
        ? InsightSeverity.WARNING
        : InsightSeverity.NOTICE,
    headline: `${product.name} sells ${percent(Math.abs(trend.change) / 100)} ${up ? 'more' : 'less'}`,
    explanation: trend.explanation,
    rule: {
      name: 'Monthly trend',
      description:
        'Units sold in the last complete month against the month before. Needs 30 units or 10 orders over both months.',
      threshold: `change of more than ${TREND_THRESHOLD}%`,
    },
    evidence: [
      { label: 'Units in the month', value: trend.units, unit: 'units' },
      { label: 'Units in the month before', value: trend.previousUnits, unit: 'units' },
      { label: 'Change of units', value: trend.change, unit: 'percent' },
      { label: 'Revenue in the month', value: trend.revenue, unit: 'money' },
      { label: 'Revenue in the month before', value: trend.previousRevenue, unit: 'money' },
    ],
    enoughData: true,
    asOf: clock.asOf,
    rows: {
      kind: RowsKind.TRANSACTIONS,
      productId: product.id,
      from: firstDay(trend.month - 1),
      to: lastDay(trend.month),
    },
    productKey: product.key,
  };
}

async function companionInsight(
  context: Context,
  product: Product,
  clock: DataClock,
): Promise<Insight | undefined> {
  const pairs = (await pairsOf(context, product.key, { minCount: MIN_BASKETS })) ?? [];
  const [best] = rankPairs(pairs, PairRanking.SCORE, true);
  const companion = best && (await productByKey(context, best.other, undefined));
  if (!best || !companion) return undefined;
  const { counts, statistics } = best;
  return {
    id: `${InsightKind.BOUGHT_TOGETHER}:${product.id}:${companion.id}`,
    kind: InsightKind.BOUGHT_TOGETHER,
    severity: InsightSeverity.INFO,
    headline: `Often bought with ${companion.name}`,
    explanation:
      `${percent(statistics.confidence)} of the orders with ${product.name} also hold ${companion.name}: ` +
      `${whole(counts.together)} orders, ${times(statistics.lift)} as often as chance alone would have it.`,
    rule: {
      name: 'Frequently bought together',
      description:
        'Two products in one order more often than chance, tested by the log-likelihood ratio (G²).',
      threshold: `lift above 1, p below ${SIGNIFICANT}, at least ${MIN_BASKETS} orders`,
    },
    evidence: [
      { label: 'Orders with both', value: counts.together, unit: 'orders' },
      { label: `Orders with ${product.name}`, value: counts.a, unit: 'orders' },
      { label: `Orders with ${companion.name}`, value: counts.b, unit: 'orders' },
      { label: 'Confidence', value: statistics.confidence, unit: 'share' },
      { label: 'Lift', value: statistics.lift, unit: 'ratio' },
    ],
    confidence: { kind: 'p-value', value: statistics.pValue, sampleSize: counts.baskets },
    enoughData: true,
    asOf: clock.asOf,
    rows: { kind: RowsKind.TRANSACTIONS, productId: product.id },
    productKey: product.key,
  };
}

const trendFor = batched<number, Trend>(async (context, keys) => {
  const clock = await readClock(context);
  return clock
    ? readTrends(
        context,
        clock,
        TREND_THRESHOLD,
        sql`m.product_key in ${among(context.session.dialect, keys)}`,
      )
    : new Map();
});

@Resolver(() => Product)
export class ProductInsightsResolver {
  @FieldResolver(() => [Insight], {
    description: 'What is worth knowing about the product, most pressing first.',
  })
  async insights(@Ctx() context: Context, @Root() product: Product): Promise<Insight[]> {
    const clock = await readClock(context);
    if (!clock || product.excluded) return [];
    const [trend, companion] = await Promise.all([
      trendFor(context, product.key, undefined),
      companionInsight(context, product, clock),
    ]);
    const found = [trend && trendInsight(trend, product, clock), companion];
    return mostPressingFirst(found.filter((insight) => insight !== undefined));
  }
}
