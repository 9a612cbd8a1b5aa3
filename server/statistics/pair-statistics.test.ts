import { describe, expect, test } from '@jest/globals';
import { isSignificant, pairStatistics } from './pair-statistics.js';

describe('statistics of a pair', () => {
  test('are those of the definition', () => {
    const found = pairStatistics({ together: 20, a: 40, b: 50, baskets: 200 });
    expect(found.support).toBeCloseTo(0.1, 12);
    expect(found.confidence).toBeCloseTo(0.5, 12);
    expect(found.reverseConfidence).toBeCloseTo(0.4, 12);
    expect(found.lift).toBeCloseTo(2, 12);
  });

  test('find nothing in independence, in a pair rarer than chance, or in too few baskets', () => {
    expect(isSignificant(pairStatistics({ together: 10, a: 40, b: 50, baskets: 200 }))).toBe(false);
    expect(isSignificant(pairStatistics({ together: 2, a: 40, b: 50, baskets: 200 }))).toBe(false);
    expect(isSignificant(pairStatistics({ together: 1, a: 1, b: 3, baskets: 200 }))).toBe(false);
    expect(isSignificant(pairStatistics({ together: 40, a: 40, b: 50, baskets: 200 }))).toBe(true);
  });
});
