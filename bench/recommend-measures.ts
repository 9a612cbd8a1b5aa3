import { addedForce, affinity, fitAffinity, force } from '../server/statistics/affinity.js';
import { basketCount, type Baskets } from '../server/statistics/baskets.js';
import { BasketIndex } from '../server/statistics/co-purchases.js';
import { findCompanions } from '../server/statistics/find-companions.js';

/** One product beside another one, as the baskets before showed them. */
interface Pair {
  other: number;
  together: number;
  affinity: number;
  confirmed: boolean;
}

/** What is known of the baskets before. */
export interface Known {
  /** Baskets with each product. */
  baskets: Int32Array;
  count: number;
  popularity: Float64Array;
  strength: number;
  pairsOf: Pair[][];
}

/** Baskets that a pattern needs, as the settings have it unless changed. */
const LEAST = 3;
const MOST = 50;

export function learn(baskets: Baskets): Known {
  const index = new BasketIndex(baskets);
  const model = fitAffinity(index);
  const count = basketCount(baskets);
  const patterns = new Map<number, Set<number>>();
  for (const companions of findCompanions(index, model, { baskets: count, least: LEAST, most: MOST })) {
    for (const { product, companion, place } of companions) {
      if (place > 0) patterns.set(product, (patterns.get(product) ?? new Set()).add(companion));
    }
  }
  const pairsOf: Pair[][] = [];
  for (const around of index.around(index.baskets.keys())) {
    pairsOf.push(
      around.others.map((other) => ({
        other,
        together: around.together[other]!,
        affinity: affinity(model, around, other),
        confirmed: patterns.get(around.product)?.has(other) ?? false,
      })),
    );
  }
  return { baskets: index.baskets, count, popularity: model.popularity, strength: model.strength, pairsOf };
}

interface Measure {
  /** How the pairs of several products are put together. */
  aggregates: string;
  /** What a product is worth before anything is known of the basket. */
  start: (known: Known, product: number) => number;
  /** What a product of the basket adds. */
  adds: (known: Known, product: number, pair: Pair) => number;
}

const confidence = ({ baskets }: Known, product: number, { together }: Pair) => together / baskets[product]!;
const share = ({ baskets, count }: Known, product: number) => baskets[product]! / count;

/** Ties go to the more frequent product in all of them. */
export const MEASURES = {
  popularity: { aggregates: 'baskets with the product', start: share, adds: () => 0 },
  count: { aggregates: 'sum of baskets with both', start: () => 0, adds: (_, __, pair) => pair.together },
  confidence: { aggregates: 'sum of P(other | product)', start: () => 0, adds: confidence },
  lift: {
    aggregates: 'sum of lifts',
    start: () => 0,
    adds: (known, product, pair) => confidence(known, product, pair) / share(known, pair.other),
  },
  'confidence, noisy-or': {
    aggregates: '1 − (1 − popularity) · Π of the odds against',
    start: (known, product) => force(share(known, product)),
    adds: (known, product, pair) =>
      addedForce(Math.min(confidence(known, product, pair), 1 - 1e-9), share(known, pair.other)),
  },
  ours: {
    aggregates: 'noisy-or of affinities, popularity as its leak',
    start: ({ popularity }, product) => force(popularity[product]!),
    adds: ({ popularity }, _, pair) => addedForce(pair.affinity, popularity[pair.other]!),
  },
} as const satisfies Record<string, Measure>;

export type MeasureName = keyof typeof MEASURES;
export const MEASURE_NAMES = Object.keys(MEASURES) as MeasureName[];

export type Candidates = 'any product' | 'confirmed companions';

/** The place (from 0) of a product among the candidates beside what is already in the basket; infinite when it is none. */
export function placeOf(
  known: Known,
  name: MeasureName,
  candidates: Candidates,
  query: readonly number[],
  wanted: number,
): number {
  const { start, adds }: Measure = MEASURES[name];
  const worth = Float64Array.from(known.baskets, (_, product) => start(known, product));
  const allowed = new Uint8Array(worth.length).fill(candidates === 'any product' ? 1 : 0);
  for (const product of query) {
    for (const pair of known.pairsOf[product]!) {
      if (candidates === 'confirmed companions' && !pair.confirmed) continue;
      worth[pair.other]! += adds(known, product, pair);
      allowed[pair.other] = 1;
    }
  }
  for (const product of query) allowed[product] = 0;
  if (allowed[wanted] === 0) return Infinity;
  let place = 0;
  for (let product = 0; product < worth.length; product++) {
    if (allowed[product] === 0 || product === wanted) continue;
    const ahead = worth[product]! - worth[wanted]! || known.baskets[product]! - known.baskets[wanted]!;
    if (ahead > 0 || (ahead === 0 && product < wanted)) place++;
  }
  return place;
}
