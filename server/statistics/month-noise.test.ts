import { describe, expect, test } from '@jest/globals';
import { Random } from '../../seed/random.js';
import { monthNoise } from './month-noise.js';

const ones = (length: number) => new Array<number>(length).fill(1);

describe('the noise from month to month', () => {
  test('is 1 for counts that vary by chance, whatever growth there is, and more for those that come in lots', () => {
    const random = new Random(5);
    const counts = Array.from({ length: 2_000 }, (_, month) => random.poisson(20 * 1.0005 ** month));
    expect(monthNoise(counts, ones(2_000)).dispersion).toBeCloseTo(1, 1);
    const lots = counts.map((count) => count * 6);
    expect(monthNoise(lots, ones(2_000)).dispersion / monthNoise(counts, ones(2_000)).dispersion).toBeCloseTo(
      6,
      10,
    );
  });

  test('of equal months rests on two thirds of a degree of freedom for each pair', () => {
    expect(monthNoise([10, 10, 10, 10], ones(4))).toEqual({ dispersion: 0, freedom: 2 });
  });

  test('takes what is usual for no noise', () => {
    expect(monthNoise([10, 20, 10, 20], [1, 2, 1, 2]).dispersion).toBe(0);
  });

  test('of a single month, or of nothing sold, is unknown', () => {
    expect(monthNoise([10], [1])).toEqual({ dispersion: 1, freedom: 0 });
    expect(monthNoise([0, 0], [1, 1])).toEqual({ dispersion: 1, freedom: 0 });
  });
});
