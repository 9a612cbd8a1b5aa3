import { describe, expect, test } from '@jest/globals';
import { logLikelihoodRatio, pairStatistics } from './pair-statistics.js';

describe('statistics of a pair', () => {
  test('are those of the definition', () => {
    const { support, confidence, reverseConfidence, lift, addedValue } = pairStatistics({
      together: 20,
      a: 40,
      b: 50,
      baskets: 200,
    });
    expect(support).toBeCloseTo(0.1, 12);
    expect(confidence).toBeCloseTo(0.5, 12);
    expect(reverseConfidence).toBeCloseTo(0.4, 12);
    expect(lift).toBeCloseTo(2, 12);
    expect(addedValue).toBeCloseTo(0.25, 12);
  });

  test('find nothing in independence and much in a strong pair', () => {
    expect(logLikelihoodRatio({ together: 10, a: 40, b: 50, baskets: 200 })).toBeCloseTo(0, 9);
    expect(pairStatistics({ together: 10, a: 40, b: 50, baskets: 200 }).pValue).toBeCloseTo(0.5, 9);
    expect(pairStatistics({ together: 40, a: 40, b: 50, baskets: 200 }).pValue).toBeLessThan(1e-20);
  });

  // Dunning's statistic for the table 110/2442/111/29114 of the published example is 270.72
  test('has the log-likelihood ratio of the published example', () => {
    const [together, onlyA, onlyB, neither] = [110, 2442, 111, 29114];
    const counts = {
      together,
      a: together + onlyA,
      b: together + onlyB,
      baskets: together + onlyA + onlyB + neither,
    };
    expect(logLikelihoodRatio(counts)).toBeCloseTo(270.72, 1);
  });

  test('call a pair that is rarer than chance unlikely to be a pattern', () => {
    const { lift, pValue } = pairStatistics({ together: 2, a: 40, b: 50, baskets: 200 });
    expect(lift).toBeLessThan(1);
    expect(pValue).toBeGreaterThan(0.99);
  });
});
