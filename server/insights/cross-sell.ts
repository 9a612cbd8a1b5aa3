import type { Customer } from '../customers/customer.js';
import type { Context } from '../kit/context.js';
import { productByKey } from '../products/product-by-id.js';
import type { DataClock } from '../rollups/data-clock.js';
import { type Insight, InsightKind, InsightSeverity, RowsKind } from './insight.js';
import { explain } from './recommendation.js';
import { recommendationsOf } from './recommendations.js';

/** From where on a recommendation is worth a word of its own. */
const STRONG = { confidence: 0.2, lift: 2 };

/** The best recommendation when it is strong; undefined when it is not. */
export async function crossSellInsight(
  context: Context,
  customer: Customer,
  clock: DataClock,
): Promise<Insight | undefined> {
  const [best] = await recommendationsOf(context, customer.key, 5);
  const reason = best?.basedOn[0];
  if (!best || !reason || reason.confidence < STRONG.confidence || reason.lift < STRONG.lift)
    return undefined;
  const [product, bought] = await Promise.all([
    productByKey(context, best.productKey, undefined),
    productByKey(context, reason.productKey, undefined),
  ]);
  if (!product || !bought) return undefined;
  const { probability, expectedValue } = best;
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
      threshold: `in at least ${STRONG.confidence * 100}% of the orders with what speaks most for it, and at least ${STRONG.lift} times as often as by chance`,
    },
    evidence: [
      { label: `Orders with it and ${bought.name}`, value: reason.count, unit: 'orders' },
      { label: 'Confidence', value: reason.confidence, unit: 'share' },
      { label: 'Lift', value: reason.lift, unit: 'ratio' },
      { label: 'Strength of the recommendation', value: best.score, unit: 'share' },
      ...(probability === null
        ? []
        : [{ label: 'Chance in the next order', value: probability, unit: 'share' as const }]),
      ...(expectedValue === null
        ? []
        : [{ label: 'Expected in the next order', value: expectedValue, unit: 'money' as const }]),
    ],
    enoughData: true,
    asOf: clock.asOf,
    rows: { kind: RowsKind.TRANSACTIONS, customerId: customer.id, productId: bought.id },
    customerKey: customer.key,
    productKey: best.productKey,
  };
}
