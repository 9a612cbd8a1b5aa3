import { addedForce, affinity, type AffinityModel } from './affinity.js';
import { benjaminiHochberg } from './benjamini-hochberg.js';
import type { BasketIndex, CoPurchases } from './co-purchases.js';
import { isSignificant, pairStatistics } from './pair-statistics.js';

/** A product that is bought with another one. */
export interface Companion {
  product: number;
  companion: number;
  /** Its place among the patterns of the product, from 1: by affinity. 0 when it is no pattern, only among the best there is. */
  place: number;
  /** Baskets with both. */
  together: number;
  /** Different buyers of such baskets. */
  buyers: number;
  affinity: number;
  /** What the product adds to the force of the companion's popularity. */
  force: number;
}

export interface CompanionRules {
  /** Baskets in all, those without any product of the catalogue included. */
  baskets: number;
  /** Baskets, and different buyers, that a pattern needs. */
  least: number;
  /** How many companions a product may have, patterns and best ones each. */
  most: number;
}

/** Expected share of false ones among all the pairs that are called patterns. */
export const MAX_FALSE = 0.05;

/**
 * The companions of every product, product after product, best first. A pair is a pattern when it is significant (lift
 * above 1, p < 0.01), is in enough baskets of enough different buyers (one customer who repeats an order is no pattern),
 * and would still be one if all pairs that could be patterns were tested at once (Benjamini–Hochberg, q ≤ 0.05).
 */
export function* findCompanions(
  index: BasketIndex,
  model: AffinityModel,
  rules: CompanionRules,
): Generator<Companion[]> {
  const maxP = highestP(index, rules);
  for (const around of index.around(index.baskets.keys())) {
    const ranked = around.others
      .map((other) => ({ other, share: affinity(model, around, other) }))
      .sort(
        (x, y) =>
          y.share - x.share || around.together[y.other]! - around.together[x.other]! || x.other - y.other,
      );
    const found: Companion[] = [];
    let patterns = 0;
    for (const [at, { other, share }] of ranked.entries()) {
      const place = patterns < rules.most && isPattern(index, around, other, rules, maxP) ? ++patterns : 0;
      if (place === 0 && at >= rules.most) continue;
      found.push({
        product: around.product,
        companion: other,
        place,
        together: around.together[other]!,
        buyers: around.buyers[other]!,
        affinity: share,
        force: addedForce(share, model.popularity[other]!),
      });
    }
    yield found;
  }
}

function isPattern(
  { baskets: of }: BasketIndex,
  { product, together, buyers }: CoPurchases,
  other: number,
  { baskets, least }: CompanionRules,
  maxP: number,
): boolean {
  if (together[other]! < least || buyers[other]! < least) return false;
  // always the lower product first: the other way round the p-value may differ in its last digit
  const [a, b] = product < other ? [product, other] : [other, product];
  const counts = { together: together[other]!, a: of[a]!, b: of[b]!, baskets };
  if (counts.together * baskets <= counts.a * counts.b) return false;
  const statistics = pairStatistics(counts);
  return isSignificant(statistics) && statistics.pValue <= maxP;
}

/** The highest p-value at which the false discovery rate over all pairs holds; 0 when there is none. */
function highestP(index: BasketIndex, { baskets, least }: CompanionRules): number {
  const candidates = index.baskets.reduce((count, of) => count + (of >= least ? 1 : 0), 0);
  const pValues: number[] = [];
  for (const { product, others, together } of index.around(index.baskets.keys())) {
    for (const other of others) {
      if (other <= product || together[other]! < least) continue;
      const statistics = pairStatistics({
        together: together[other]!,
        a: index.baskets[product]!,
        b: index.baskets[other]!,
        baskets,
      });
      if (isSignificant(statistics)) pValues.push(statistics.pValue);
    }
  }
  const qValues = benjaminiHochberg(pValues, (candidates * (candidates - 1)) / 2);
  return pValues.reduce((highest, p, at) => (qValues[at]! <= MAX_FALSE && p > highest ? p : highest), 0);
}
