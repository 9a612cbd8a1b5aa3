import { Random } from '../seed/random.js';
import { basketCount, pickBaskets, productsOf, type Baskets } from '../server/statistics/baskets.js';
import {
  MEASURE_NAMES,
  learn,
  placeOf,
  type Candidates,
  type Known,
  type MeasureName,
} from './recommend-measures.js';

export const CUTOFFS = [5, 10] as const;
export type Cutoff = (typeof CUTOFFS)[number];

/** What the held-out product is to be found from: one other product of its basket, or all the others. */
export type Query = 'one product' | 'whole basket';
export const QUERIES: readonly Query[] = ['one product', 'whole basket'];

/** How often the held-out product was among the first. */
export interface HitRates {
  query: Query;
  candidates: Candidates;
  /** Held-out products looked for. */
  baskets: number;
  /** Share found within the first 5 and 10, by measure. */
  rates: Record<MeasureName, Record<Cutoff, number>>;
  /** How far ours is ahead of the best other measure, and the standard error of that difference (paired). */
  ahead: Record<Cutoff, { of: MeasureName; by: number; error: number }>;
}

/** The first 40 % are only learnt from; then each tenth is foretold by all that came before it. */
const LEARNT_ONLY = 0.4;
const STEPS = 6;

export const CANDIDATES: readonly Candidates[] = ['any product', 'confirmed companions'];

/** Where each held-out product stood, by measure. */
type Places = Record<MeasureName, number[]>;

/**
 * Holds out one product of every basket (of two or more products known from before) and looks where each measure puts it.
 * What is learnt from always comes before what is foretold.
 * @param orders the same baskets in one or several orders; their results are taken together.
 */
export function hitRates(orders: readonly Baskets[], seed = 1): HitRates[] {
  const settings = QUERIES.flatMap((query) =>
    CANDIDATES.map((candidates) => ({
      query,
      candidates,
      places: Object.fromEntries(MEASURE_NAMES.map((name) => [name, []])) as unknown as Places,
    })),
  );
  const random = new Random(seed);
  for (const baskets of orders) {
    for (const { known, basket } of foretold(baskets)) {
      const products = [...productsOf(baskets, basket)].filter((product) => known.baskets[product]! > 0);
      if (products.length < 2) continue;
      const [wanted, ...rest] = random.shuffled(products) as [number, ...number[]];
      for (const { query, candidates, places } of settings) {
        const given = query === 'one product' ? rest.slice(0, 1) : rest;
        for (const name of MEASURE_NAMES) places[name].push(placeOf(known, name, candidates, given, wanted));
      }
    }
  }
  return settings.map(({ query, candidates, places }) => ({ query, candidates, ...summary(places) }));
}

/** Every basket that is foretold, with what is known from those before. */
function* foretold(all: Baskets): Generator<{ known: Known; basket: number }> {
  const count = basketCount(all);
  const until = (step: number) => Math.round(count * (LEARNT_ONLY + ((1 - LEARNT_ONLY) * step) / STEPS));
  for (let step = 0; step < STEPS; step++) {
    const before = Array.from({ length: until(step) }, (_, at) => at);
    const known = learn(pickBaskets(all, before));
    for (let basket = until(step); basket < until(step + 1); basket++) yield { known, basket };
  }
}

function summary(places: Places) {
  const found = (name: MeasureName, cutoff: Cutoff) =>
    places[name].map((place) => (place < cutoff ? 1 : 0) as number);
  const rate = (name: MeasureName, cutoff: Cutoff) => mean(found(name, cutoff));
  const perCutoff = <T>(of: (cutoff: Cutoff) => T) =>
    Object.fromEntries(CUTOFFS.map((cutoff) => [cutoff, of(cutoff)])) as Record<Cutoff, T>;
  return {
    baskets: places.ours.length,
    rates: Object.fromEntries(
      MEASURE_NAMES.map((name) => [name, perCutoff((cutoff) => rate(name, cutoff))]),
    ) as HitRates['rates'],
    ahead: perCutoff((cutoff) => {
      const others = MEASURE_NAMES.filter((name) => name !== 'ours');
      const of = others.reduce((best, name) => (rate(name, cutoff) > rate(best, cutoff) ? name : best));
      const ours = found('ours', cutoff);
      const theirs = found(of, cutoff);
      const differences = ours.map((hit, at) => hit - theirs[at]!);
      const by = mean(differences);
      const squares = mean(differences.map((difference) => (difference - by) ** 2));
      return { of, by, error: Math.sqrt(squares / differences.length) };
    }),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}
