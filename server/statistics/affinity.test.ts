import { describe, expect, test } from '@jest/globals';
import { Random } from '../../seed/random.js';
import { basketsOf } from '../testing/make-baskets.js';
import { addedForce, affinity, fitAffinity, force, shareOf } from './affinity.js';
import { BasketIndex } from './co-purchases.js';

describe('what was bought with a product', () => {
  const index = new BasketIndex(basketsOf([[0, 1], [0, 1, 2], [0], [0, 1], [2]], [7, 8, 8, 7, 9]));

  test('is counted by baskets, by buyers and by votes', () => {
    const [first] = index.around([0]);
    expect([...first!.others].sort()).toEqual([1, 2]);
    expect(Array.from(first!.together)).toEqual([0, 3, 1]);
    expect(Array.from(first!.buyers)).toEqual([0, 2, 1]);
    expect(Array.from(first!.votes)).toEqual([0, 2.5, 0.5]);
    expect(Array.from(index.baskets)).toEqual([4, 3, 2]);
    expect(Array.from(index.shared)).toEqual([3, 3, 1]);
  });

  test('is counted anew for each product', () => {
    const seen = [...index.around([0, 2, 0])].length;
    expect(seen).toBe(3);
    const [, second] = [...index.around([0, 2])].map(({ others }) => [...others].sort());
    expect(second).toEqual([0, 1]);
  });
});

describe('affinity', () => {
  const random = new Random(11);
  const lists = Array.from({ length: 3_000 }, () => {
    const basket = new Set(Array.from({ length: 3 }, () => Math.floor(30 * random.next() ** 2)));
    return [...basket];
  });

  test('of a product to all others makes 1', () => {
    const index = new BasketIndex(basketsOf(lists));
    const model = fitAffinity(index);
    for (const around of index.around([0, 5, 29])) {
      const others = Array.from({ length: 30 }, (_, other) => other).filter(
        (other) => other !== around.product,
      );
      const total = others.reduce((sum, other) => sum + affinity(model, around, other), 0);
      expect(total).toBeCloseTo(1, 9);
    }
  });

  test('leans on popularity where products have nothing to do with each other, and not where they have', () => {
    const unrelated = fitAffinity(new BasketIndex(basketsOf(lists)));
    const pairs = fitAffinity(
      new BasketIndex(basketsOf(lists.map(([product]) => [2 * product!, 2 * product! + 1]))),
    );
    expect(unrelated.strength).toBeGreaterThan(300);
    expect(pairs.strength).toBeLessThan(1);
  });

  test('of one product is what is left when put together with popularity', () => {
    expect(shareOf(force(0.02) + addedForce(0.3, 0.02))).toBeCloseTo(0.3, 12);
    expect(shareOf(force(0.02) + addedForce(0.01, 0.02))).toBeCloseTo(0.02, 12);
    expect(force(1)).toBeLessThan(21);
    const both = shareOf(force(0.02) + addedForce(0.3, 0.02) + addedForce(0.2, 0.02));
    expect(both).toBeCloseTo(1 - (0.98 * (0.7 / 0.98) * 0.8) / 0.98, 12);
  });
});
