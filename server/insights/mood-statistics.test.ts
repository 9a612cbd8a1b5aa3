import { describe, expect, test } from '@jest/globals';
import { binomialTail } from './mood-statistics.js';

describe('the tail of the binomial distribution', () => {
  // summed exactly with fractions
  test.each([
    [5, 5, 0.2, 0.00032],
    [3, 10, 0.2, 0.3222004736],
    [8, 12, 0.2, 0.00058124288],
    [0, 4, 0.3, 1],
    [1, 4, 0, 0],
    [2, 4, 1, 1],
  ])('P(K ≥ %i) of %i at %d', (k, n, p, expected) => {
    expect(binomialTail(k, n, p)).toBeCloseTo(expected, 10);
  });

  test('falls with k and never leaves 0 … 1', () => {
    const tails = Array.from({ length: 401 }, (_, k) => binomialTail(k, 400, 0.3));
    tails.slice(1).forEach((tail, index) => expect(tail).toBeLessThanOrEqual(tails[index]!));
    expect(Math.max(...tails)).toBe(1);
    expect(Math.min(...tails)).toBeGreaterThanOrEqual(0);
  });
});
