import { describe, expect, test } from '@jest/globals';
import { Random } from '../../seed/random.js';
import { basketsOf } from '../testing/make-baskets.js';
import { fitAffinity } from './affinity.js';
import { backTestRecommendations } from './back-test-recommendations.js';
import { BasketIndex } from './co-purchases.js';
import { findCompanions } from './find-companions.js';

function patterns(lists: readonly (readonly number[])[], buyers?: readonly number[]): [number, number][] {
  const index = new BasketIndex(basketsOf(lists, buyers));
  const rules = { baskets: lists.length, least: 3, most: 50 };
  return [...findCompanions(index, fitAffinity(index), rules)]
    .flat()
    .filter(({ place }) => place > 0)
    .map(({ product, companion }) => [product, companion]);
}

/** Baskets of four products of a hundred, none with anything to do with another. */
function noise(seed: number): number[][] {
  const random = new Random(seed);
  return Array.from({ length: 4_000 }, () => [
    ...new Set(Array.from({ length: 4 }, () => Math.floor(100 * random.next() ** 1.5))),
  ]);
}

describe('patterns', () => {
  test('are found among noise, in both directions', () => {
    const lists = noise(3).map((basket, at) => (at % 100 === 0 ? [...new Set([...basket, 98, 99])] : basket));
    expect(patterns(lists)).toEqual([
      [98, 99],
      [99, 98],
    ]);
  });

  test('are not found in noise, though thousands of pairs are tested', () => {
    const found = Array.from({ length: 10 }, (_, seed) => patterns(noise(seed)).length);
    // with p < 0.01 alone each of these would have tens
    expect(found.filter((count) => count > 0).length).toBeLessThanOrEqual(2);
  });

  test('need several buyers', () => {
    const lists = [...noise(3), ...Array.from({ length: 30 }, () => [100, 101])];
    const everyone = lists.map((_, at) => at + 1);
    expect(patterns(lists, everyone)).toContainEqual([100, 101]);
    expect(
      patterns(
        lists,
        everyone.map((at) => (at > 4_000 ? 1 + (at % 2) : at)),
      ),
    ).toEqual([]);
  });
});

describe('the test of recommendations on the past', () => {
  /** Everyone buys 0 or 1, then what goes with it or something else; half go for what goes with it. */
  function histories(follows: boolean) {
    const random = new Random(5);
    const buyers = Array.from({ length: 1_000 }, (_, at) => at + 1);
    const first = buyers.map((at) => (at % 4 < 2 ? [at % 2, 2 + (at % 2)] : [at % 2]));
    const fillers = buyers.flatMap(() => [0, 1, 2].map(() => [4 + Math.floor(20 * random.next())]));
    const next = buyers.map((at) => {
      const own = follows && random.chance(0.5);
      return [own ? 2 + (at % 2) : 4 + Math.floor(20 * random.next())];
    });
    const lists = [...first, ...fillers, ...next];
    const baskets = basketsOf(lists, [...buyers, ...fillers.map((_, at) => -1 - at), ...buyers]);
    const days = Int32Array.from(lists, (_, at) => (at < first.length + fillers.length ? 1 : 2));
    return backTestRecommendations(baskets, days, { baskets: lists.length, least: 3, most: 50 });
  }

  test('tells how often they came true, and the chance that follows from it', () => {
    const { buyers, recommendations, hits, found, foundByPopularity, chance } = histories(true);
    expect(buyers).toBe(1_000);
    expect(recommendations).toBe(500);
    expect(hits / recommendations).toBeGreaterThan(0.42);
    expect(hits / recommendations).toBeLessThan(0.58);
    expect(found).toBe(hits);
    expect(foundByPopularity).toBeGreaterThan(0);
    expect(chance).not.toBeNull();
  });

  test('gives no chance where nothing came true', () => {
    const { recommendations, hits, chance } = histories(false);
    expect(recommendations).toBe(500);
    expect(hits).toBe(0);
    expect(chance).toBeNull();
  });
});
