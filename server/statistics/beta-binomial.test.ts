import { describe, expect, test } from '@jest/globals';
import { betaBinomialTail, knowing } from './beta-binomial.js';

/** Written with the parameters of the beta distribution. */
const beta = (a: number, b: number) => ({ mean: a / (a + b), correlation: 1 / (a + b + 1) });

describe('the tail of the beta-binomial', () => {
  // scipy.stats.betabinom.sf(k - 1, n, a, b)
  test.each([
    [6, 8, beta(4, 22), 0.0017326944468206706],
    [3, 10, beta(0.5, 0.5), 0.6574249267578126],
    [11, 13, beta(1.2, 9.7), 0.00010580756615425278],
    [1, 5, beta(100, 900), 0.40885560802312626],
    [200, 1000, beta(4, 22), 0.23805610190437992],
    [0, 3, beta(1, 1), 1],
  ])('P(K ≥ %i of %i)', (k, n, model, expected) => {
    expect(betaBinomialTail(k, n, model) / expected).toBeCloseTo(1, 11);
  });

  // scipy.stats.binom.sf(k - 1, n, p)
  test.each([
    [6, 8, 0.2, 0.0012313600000000006],
    [30, 100, 0.1, 2.445112239390972e-8],
  ])('P(K ≥ %i of %i) where subjects do not differ is the binomial one', (k, n, mean, expected) => {
    expect(betaBinomialTail(k, n, { mean, correlation: 0 }) / expected).toBeCloseTo(1, 11);
  });

  test('is certain where all or none succeed', () => {
    expect(betaBinomialTail(5, 5, { mean: 1, correlation: 0 })).toBe(1);
    expect(betaBinomialTail(1, 5, { mean: 0, correlation: 0 })).toBe(0);
    expect(betaBinomialTail(0, 5, { mean: 0, correlation: 0 })).toBe(1);
  });
});

describe('what is expected of a known subject', () => {
  test('is the beta distribution with its successes and failures added', () => {
    const known = knowing(beta(4, 22), 10, 3);
    expect(known.mean).toBeCloseTo(7 / 36, 12);
    expect(known.correlation).toBeCloseTo(1 / 37, 12);
  });

  test('is what is expected of everybody where subjects do not differ', () => {
    expect(knowing({ mean: 0.2, correlation: 0 }, 10, 9)).toEqual({ mean: 0.2, correlation: 0 });
  });
});
