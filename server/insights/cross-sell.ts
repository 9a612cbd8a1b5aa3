import type { Customer } from '../customers/customer.js';
import type { Context } from '../kit/context.js';
import { productByKey } from '../products/product-by-id.js';
import type { DataClock } from '../rollups/data-clock.js';
import { readModel } from '../scoring/models.js';
import { RECOMMENDATIONS, type RecommendationModel } from '../scoring/score-recommendations.js';
import { type Insight, InsightKind, InsightSeverity, RowsKind } from './insight.js';
import { explain } from './recommendation.js';
import { recommendationsOf } from './recommendations.js';

/** From where on a recommendation is worth a word of its own: many orders hold both, and it came true often enough before. */
const STRONG = { confidence: 0.2, lift: 2, probability: 0.05 };

/** The best recommendation when it is strong; undefined when it is not. */
export async function crossSellInsight(
  context: Context,
  customer: Customer,
  clock: DataClock,
): Promise<Insight | undefined> {
  const [best] = await recommendationsOf(context, customer.key, 5);
  const reason = best?.basedOn[0];
  const { confidence, lift } = reason ?? { confidence: 0, lift: 0 };
  if (!best || !reason || confidence < STRONG.confidence || lift < STRONG.lift) return undefined;
  const { probability, expectedValue } = best;
  if (probability === null || expectedValue === null || probability < STRONG.probability) return undefined;
  const [model, product, bought] = await Promise.all([
    readModel(context, RECOMMENDATIONS),
    productByKey(context, best.productKey, undefined),
    productByKey(context, reason.productKey, undefined),
  ]);
  if (!model || !product || !bought) return undefined;
  return {
    id: `${InsightKind.CROSS_SELL}:${customer.id}:${product.id}`,
    kind: InsightKind.CROSS_SELL,
    severity: InsightSeverity.INFO,
    headline: `May want ${product.name}`,
    explanation: await explain(context, best),
    rule: {
      name: 'Cross-sell',
      description:
        'The strongest product that baskets like those of the customer hold and this customer never bought.',
      threshold: `in at least ${STRONG.confidence * 100}% of the orders with what speaks most for it, and at least ${STRONG.lift} times as often as by chance; at least ${STRONG.probability * 100}% chance in the next order`,
    },
    evidence: [
      { label: `Orders with it and ${bought.name}`, value: reason.count, unit: 'orders' },
      { label: 'Confidence', value: confidence, unit: 'share' },
      { label: 'Lift', value: lift, unit: 'ratio' },
      { label: 'Strength of the recommendation', value: best.score, unit: 'share' },
      { label: 'Chance in the next order', value: probability, unit: 'share' },
      { label: 'Expected in the next order', value: expectedValue, unit: 'money' },
    ],
    confidence: {
      kind: 'probability',
      value: probability,
      sampleSize: (model.body as RecommendationModel).recommendations,
    },
    valueAtStake: expectedValue,
    enoughData: true,
    asOf: clock.asOf,
    rows: { kind: RowsKind.TRANSACTIONS, customerId: customer.id, productId: bought.id },
    customerKey: customer.key,
    productKey: best.productKey,
  };
}
