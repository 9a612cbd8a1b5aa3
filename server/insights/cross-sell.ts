import type { Customer } from '../customers/customer.js';
import type { Context } from '../kit/context.js';
import { productByKey } from '../products/product-by-id.js';
import type { DataClock } from '../rollups/data-clock.js';
import { readModel } from '../scoring/models.js';
import { RECOMMENDATIONS, type RecommendationModel } from '../scoring/score-recommendations.js';
import { type Insight, InsightKind, InsightSeverity, RowsKind } from './insight.js';
import { explain, type Recommendation } from './recommendation.js';
import { recommendationsOf } from './recommendations.js';

/** From where on a recommendation is worth a word of its own: many orders hold both, and it came true often enough before. */
const STRONG = { confidence: 0.2, lift: 2, probability: 0.05 };

/** What the insight to offer a customer a product is called by. */
export const crossSellId = (customerId: string, productId: string): string =>
  `${InsightKind.CROSS_SELL}:${customerId}:${productId}`;

/** As many as are looked at for the one that may bring most. */
const STRONGEST = 5;

/** The best recommendation when it is strong; undefined when it is not. */
export async function crossSellInsight(
  context: Context,
  customer: Customer,
  clock: DataClock,
): Promise<Insight | undefined> {
  const [best] = await recommendationsOf(context, customer.key, STRONGEST);
  const { confidence, lift } = best?.basedOn[0] ?? { confidence: 0, lift: 0 };
  if (!best || confidence < STRONG.confidence || lift < STRONG.lift) return undefined;
  if (best.probability === null || best.probability < STRONG.probability) return undefined;
  return offerInsight(context, customer, best, clock);
}

/** Every one of the strongest recommendations, strong or not; of some products only, if they are named. */
export async function offerInsights(
  context: Context,
  customer: Customer,
  clock: DataClock,
  isWanted: (productKey: number) => boolean = () => true,
): Promise<Insight[]> {
  const offers = await recommendationsOf(context, customer.key, STRONGEST);
  const wanted = offers.filter(({ productKey }) => isWanted(productKey));
  const told = await Promise.all(wanted.map((offer) => offerInsight(context, customer, offer, clock)));
  return told.filter((insight) => insight !== undefined);
}

/** A recommendation as an insight; undefined where what it may bring is not known. */
async function offerInsight(
  context: Context,
  customer: Customer,
  offer: Recommendation,
  clock: DataClock,
): Promise<Insight | undefined> {
  const { probability, expectedValue, score } = offer;
  const reason = offer.basedOn[0];
  if (!reason || probability === null || expectedValue === null) return undefined;
  const [model, product, bought] = await Promise.all([
    readModel(context, RECOMMENDATIONS),
    productByKey(context, offer.productKey, undefined),
    productByKey(context, reason.productKey, undefined),
  ]);
  if (!model || !product || !bought) return undefined;
  const { confidence, lift } = reason;
  return {
    id: crossSellId(customer.id, product.id),
    kind: InsightKind.CROSS_SELL,
    severity: InsightSeverity.INFO,
    headline: `${customer.name} may want ${product.name}`,
    explanation: await explain(context, offer),
    rule: {
      name: 'Cross-sell',
      description: 'A product that baskets like those of the customer hold and this customer never bought.',
      threshold: `of the five strongest the one that may bring most; unasked it is told when it is the strongest, in at least ${STRONG.confidence * 100}% of the orders with what speaks most for it, and at least ${STRONG.lift} times as often as by chance; at least ${STRONG.probability * 100}% chance in the next order`,
    },
    evidence: [
      { label: `Orders with it and ${bought.name}`, value: reason.count, unit: 'orders' },
      { label: 'Confidence', value: confidence, unit: 'share' },
      { label: 'Lift', value: lift, unit: 'ratio' },
      { label: 'Strength of the recommendation', value: score, unit: 'share' },
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
    productKey: offer.productKey,
  };
}
