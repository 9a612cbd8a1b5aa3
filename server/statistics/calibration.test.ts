import { describe, expect, test } from '@jest/globals';
import { calibrationBins } from './calibration.js';

describe('calibration', () => {
  test('sets the mean prediction of each bin against what happened', () => {
    const bins = calibrationBins(Float64Array.of(0.9, 0.1, 0.2, 0.8), Uint8Array.of(1, 0, 1, 1), 2);
    expect(bins).toEqual([
      { predicted: expect.closeTo(0.15), observed: 0.5, count: 2 },
      { predicted: expect.closeTo(0.85), observed: 1, count: 2 },
    ]);
  });

  test('keeps equal predictions together, and has no empty bins', () => {
    const bins = calibrationBins(Float64Array.of(0.5, 0.5, 0.5, 0.5, 0.7), Uint8Array.of(0, 1, 0, 1, 1), 5);
    expect(bins).toEqual([
      { predicted: 0.5, observed: 0.5, count: 4 },
      { predicted: 0.7, observed: 1, count: 1 },
    ]);
    expect(calibrationBins(new Float64Array(), new Uint8Array())).toEqual([]);
  });

  test('counts everything once', () => {
    const probabilities = Float64Array.from({ length: 1003 }, (_, i) => ((i * 37) % 101) / 101);
    const bins = calibrationBins(probabilities, new Uint8Array(1003));
    expect(bins).toHaveLength(10);
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(1003);
  });
});
