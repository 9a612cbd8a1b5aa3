import { describe, expect, test } from '@jest/globals';
import { combinePValues } from './combine-p-values.js';

const even = (...pValues: number[]) => combinePValues(pValues.map((p) => ({ p, weight: 1 })));

describe('combined p-values', () => {
  test('are the Cauchy tail of their weighed tangents (scipy.stats.cauchy)', () => {
    const tests = [0.001, 0.2, 0.7, 0.04].map((p, index) => ({ p, weight: index === 0 ? 3 : 1 }));
    expect(combinePValues(tests)).toBeCloseTo(0.0019807069, 9);
  });

  test('of one test are its own, and of equal ones theirs', () => {
    expect(even(0.03)).toBeCloseTo(0.03, 12);
    expect(even(0.01, 0.01, 0.01)).toBeCloseTo(0.01, 12);
  });

  test('keep a tail that no float tangent holds', () => {
    expect(even(1e-20, 0.5) / 2e-20).toBeCloseTo(1, 6);
    expect(even(0, 0.5)).toBeGreaterThanOrEqual(0);
  });

  test('that say nothing are no evidence against the others', () => {
    expect(even(0.001, 1)).toBeCloseTo(0.002, 4);
    expect(even(1, 1)).toBeCloseTo(0.5, 12);
  });
});
