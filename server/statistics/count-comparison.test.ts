import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareCounts, type TwoCounts } from './count-comparison.js';

const chance = { expectedRatio: 1, dispersion: 1, freedom: Infinity };
const p = (count: number, previous: number, given: Partial<TwoCounts> = {}) =>
  compareCounts({ count, previous, ...chance, ...given });

describe('the comparison of two counts', () => {
  // twice the one-sided mid-p of scipy.stats.binom
  test.each([
    [5, 0, 0.03125],
    [15, 5, 0.026603698730468747],
    [40, 20, 0.009853448195259263],
  ])('comes close to the exact mid-p of %d after %d', (count, previous, exact) => {
    expect(p(count, previous) / exact).toBeGreaterThan(0.8);
    expect(p(count, previous) / exact).toBeLessThan(1.2);
  });

  test('sees nothing in a change that was to be expected, nor in nothing', () => {
    expect(p(120, 100, { expectedRatio: 1.2 })).toBe(1);
    expect(p(0, 0)).toBe(1);
  });

  test('is less sure of noisy counts, and of noise that is hardly known', () => {
    expect(p(60, 30, { dispersion: 4 })).toBeGreaterThan(10 * p(60, 30));
    expect(p(60, 30, { freedom: 5 })).toBeGreaterThan(5 * p(60, 30));
  });

  test('is the same in both directions and never leaves 0 … 1', () => {
    const count = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(count, count, fc.double({ min: 0.1, max: 50, noNaN: true }), (a, b, dispersion) => {
        const forth = p(a, b, { dispersion });
        expect(forth).toBeGreaterThanOrEqual(0);
        expect(forth).toBeLessThanOrEqual(1);
        expect(p(b, a, { dispersion })).toBeCloseTo(forth, 10);
      }),
    );
  });
});
