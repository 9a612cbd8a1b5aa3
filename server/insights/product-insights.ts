import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context.js';
import { Product } from '../products/product.js';
import { productByKey } from '../products/product-by-id.js';
import { readClock, type DataClock } from '../rollups/data-clock.js';
import { SIGNIFICANT } from '../statistics/pair-statistics.js';
import { PairRanking, pairsOf, rankPairs } from './frequently-bought-together.js';
import { Insight, InsightKind, InsightSeverity, RowsKind, mostPressingFirst } from './insight.js';
import { trendOf } from './trend.js';
import { trendInsight } from './trend-insight.js';
import { percent, times, whole } from './words.js';

async function companionInsight(
  context: Context,
  product: Product,
  clock: DataClock,
): Promise<Insight | undefined> {
  const pairs =
    (await pairsOf(context, product.key, { minCount: context.insights.minBaskets, onlySignificant: true })) ??
    [];
  const [best] = rankPairs(pairs, PairRanking.SCORE);
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
        "Two products in one order more often than chance, by Fisher's exact test, and in orders of several customers.",
      threshold: `lift above 1, p below ${SIGNIFICANT}, at least ${context.insights.minBaskets} orders`,
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

/** What is worth knowing about a product, most pressing first. */
export async function productInsights(context: Context, product: Product): Promise<Insight[]> {
  const clock = await readClock(context);
  if (!clock || product.excluded) return [];
  const [trend, companion] = await Promise.all([
    trendOf(context, product.key, { threshold: context.insights.trendThreshold }),
    companionInsight(context, product, clock),
  ]);
  const found = [trend && trendInsight(trend, product, clock), companion];
  return mostPressingFirst(found.filter((insight) => insight !== undefined));
}

@Resolver(() => Product)
export class ProductInsightsResolver {
  @FieldResolver(() => [Insight], {
    description: 'What is worth knowing about the product, most pressing first.',
  })
  insights(@Ctx() context: Context, @Root() product: Product): Promise<Insight[]> {
    return productInsights(context, product);
  }
}
