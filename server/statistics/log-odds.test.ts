import { describe, expect, test } from '@jest/globals';
import { logistic, logit, shiftToLevel } from './log-odds.js';

describe('log-odds', () => {
  test('and probabilities are two ways to say the same', () => {
    expect(logit(0.8)).toBeCloseTo(Math.log(4), 12);
    expect(logistic(logit(0.123))).toBeCloseTo(0.123, 12);
  });

  test('of certainty are finite', () => {
    expect(logit(0)).toBeCloseTo(-13.8, 1);
    expect(logit(1)).toBeCloseTo(13.8, 1);
  });

  test('are shifted to the level asked for', () => {
    const logOdds = Float64Array.of(-2, 0, 1, 3);
    const shift = shiftToLevel(logOdds, 0.25);
    const shifted = logOdds.reduce((sum, z) => sum + logistic(z + shift), 0) / 4;
    expect(shifted).toBeCloseTo(0.25, 12);
  });
});
