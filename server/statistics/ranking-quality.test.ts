import { describe, expect, test } from '@jest/globals';
import { areaUnderCurve, brierScore } from './ranking-quality.js';

const SCORES = Float64Array.of(0.1, 0.4, 0.35, 0.8, 0.4, 0.2, 0.9, 0.4);
const OUTCOMES = Uint8Array.of(0, 0, 1, 1, 1, 0, 1, 0);

describe('the quality of a ranking', () => {
  test('is what sklearn.metrics gives, ties included', () => {
    expect(areaUnderCurve(SCORES, OUTCOMES)).toBe(0.8125);
    expect(brierScore(SCORES, OUTCOMES)).toBeCloseTo(0.1503125, 12);
  });

  test('does not depend on the scale of the scores, and turns around with their order', () => {
    expect(areaUnderCurve(SCORES.map(Math.exp), OUTCOMES)).toBe(0.8125);
    expect(
      areaUnderCurve(
        SCORES.map((score) => -score),
        OUTCOMES,
      ),
    ).toBe(0.1875);
  });

  test('is chance when all scores are the same, and unknown when only one outcome occurs', () => {
    expect(
      areaUnderCurve(
        SCORES.map(() => 1),
        OUTCOMES,
      ),
    ).toBe(0.5);
    expect(
      areaUnderCurve(
        SCORES,
        OUTCOMES.map(() => 1),
      ),
    ).toBeUndefined();
    expect(areaUnderCurve(new Float64Array(), new Uint8Array())).toBeUndefined();
  });
});
