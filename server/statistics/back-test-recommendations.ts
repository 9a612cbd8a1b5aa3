import { fitAffinity } from './affinity.js';
import { basketCount, pickBaskets, productsOf, type Baskets } from './baskets.js';
import { BasketIndex } from './co-purchases.js';
import { findCompanions, type CompanionRules } from './find-companions.js';
import { fitLogisticRegression, logOddsOf, type LogisticRegression } from './logistic-regression.js';
import { CompanionPacker, recommend } from './recommend.js';

/** How recommendations would have done on orders that came after what they were made from. */
export interface BackTest {
  /** Buyers who ordered before and again. */
  buyers: number;
  /** Of them: whose next order held something recommended, and something of the most popular they had not bought. */
  found: number;
  foundByPopularity: number;
  /** Recommendations made, and how many of them were in the next order. */
  recommendations: number;
  hits: number;
  /** The chance that the next order holds it, by the logarithm of the share; null where too few were bought to tell. */
  chance: LogisticRegression | null;
}

/** Products of a buyer that recommendations rest on: those bought most often. */
export const MOST_BOUGHT = 50;
/** Recommendations a buyer gets. */
const FIRST = 5;
/** What is learnt from; the next orders come after it. */
const LEARNT = 0.8;
const LEAST_RECOMMENDATIONS = 100;
const LEAST_HITS = 10;

/**
 * Learns from the first four fifths of the baskets (which are in time order), recommends five products to every known buyer
 * who ordered again, and looks whether the next order held them.
 * @param days day of each basket; a day is not split.
 */
export function backTestRecommendations(all: Baskets, days: Int32Array, rules: CompanionRules): BackTest {
  const split = splitAt(days);
  const before = pickBaskets(
    all,
    Array.from({ length: split }, (_, basket) => basket),
  );
  const index = new BasketIndex(before);
  const model = fitAffinity(index);
  const packer = new CompanionPacker();
  for (const found of findCompanions(index, model, { ...rules, baskets: split })) packer.add(found);
  const table = packer.pack(model.popularity);
  const popular = [...index.baskets.keys()].sort((x, y) => index.baskets[y]! - index.baskets[x]! || x - y);
  const shares: number[] = [];
  const outcomes: number[] = [];
  const test: BackTest = {
    buyers: 0,
    found: 0,
    foundByPopularity: 0,
    recommendations: 0,
    hits: 0,
    chance: null,
  };
  const histories = historiesOf(before);
  for (const [buyer, basket] of nextBaskets(all, split, histories)) {
    const { bought, has } = histories.get(buyer)!.strongest();
    const next = new Set(productsOf(all, basket));
    const recommended = recommend(table, bought, has, FIRST);
    test.buyers++;
    if (recommended.some(({ product }) => next.has(product))) test.found++;
    if (firstOthers(popular, has).some((product) => next.has(product))) test.foundByPopularity++;
    for (const { product, share } of recommended) {
      shares.push(Math.log(share));
      outcomes.push(next.has(product) ? 1 : 0);
    }
  }
  test.recommendations = outcomes.length;
  test.hits = outcomes.reduce((sum, hit) => sum + hit, 0);
  if (test.recommendations >= LEAST_RECOMMENDATIONS && test.hits >= LEAST_HITS)
    test.chance = chanceBy(shares, outcomes);
  return test;
}

/** The chance, 0 … 1, that the next order holds what is recommended with such a share. */
export function chanceOf(chance: LogisticRegression, share: number): number {
  return 1 / (1 + Math.exp(-logOddsOf(chance, [Math.log(share)])));
}

/** A stronger recommendation is never the less likely one: where it was by accident, all have the same chance. */
function chanceBy(shares: readonly number[], outcomes: readonly number[]): LogisticRegression {
  const fit = (values: Float64Array) =>
    fitLogisticRegression({ columns: 1, values, outcomes: Uint8Array.from(outcomes) });
  const chance = fit(Float64Array.from(shares));
  return chance.weights[0]! >= 0 ? chance : fit(new Float64Array(shares.length));
}

function splitAt(days: Int32Array): number {
  let split = Math.floor(days.length * LEARNT);
  while (split > 0 && days[split] === days[split - 1]) split--;
  return split;
}

class History {
  private readonly times = new Map<number, number>();

  add(products: Int32Array): void {
    for (const product of products) this.times.set(product, (this.times.get(product) ?? 0) + 1);
  }

  strongest(): { bought: number[]; has: ReadonlySet<number> } {
    const bought = [...this.times].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, MOST_BOUGHT);
    return { bought: bought.map(([product]) => product), has: new Set(this.times.keys()) };
  }
}

function historiesOf(baskets: Baskets): Map<number, History> {
  const histories = new Map<number, History>();
  for (let basket = 0; basket < basketCount(baskets); basket++) {
    const buyer = baskets.buyers[basket]!;
    if (buyer < 0) continue;
    let history = histories.get(buyer);
    if (!history) histories.set(buyer, (history = new History()));
    history.add(productsOf(baskets, basket));
  }
  return histories;
}

/** The first basket after the split of each buyer known from before. */
function nextBaskets(all: Baskets, split: number, known: ReadonlyMap<number, unknown>): Map<number, number> {
  const next = new Map<number, number>();
  for (let basket = split; basket < basketCount(all); basket++) {
    const buyer = all.buyers[basket]!;
    if (known.has(buyer) && !next.has(buyer)) next.set(buyer, basket);
  }
  return next;
}

function firstOthers(popular: readonly number[], has: ReadonlySet<number>): number[] {
  const others: number[] = [];
  for (const product of popular) {
    if (others.length === FIRST) break;
    if (!has.has(product)) others.push(product);
  }
  return others;
}
