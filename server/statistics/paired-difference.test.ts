import { describe, expect, test } from '@jest/globals';
import { pairedDifference } from './paired-difference.js';

describe('a paired difference', () => {
  test('has the mean and the standard error of scipy.stats.sem', () => {
    const { mean, standardError } = pairedDifference(
      Float64Array.of(5, 7, 9, 6),
      Float64Array.of(4, 4, 7, 6),
    );
    expect(mean).toBe(1.5);
    expect(standardError).toBeCloseTo(0.6454972243679028, 12);
  });

  test('of equals is none, and of a single pair is anything', () => {
    const x = Float64Array.of(1, 2);
    expect(pairedDifference(x, x)).toEqual({ mean: 0, standardError: 0 });
    expect(pairedDifference(Float64Array.of(3), Float64Array.of(1))).toEqual({
      mean: 2,
      standardError: Infinity,
    });
  });
});
