import { describe, expect, test } from '@jest/globals';
import { fitLogisticRegression, logOddsOf, logOddsParts, type Observations } from './logistic-regression.js';

function observed(rows: readonly (readonly number[])[], outcomes: readonly number[]): Observations {
  return {
    columns: rows[0]?.length ?? 0,
    values: Float64Array.from(rows.flat()),
    outcomes: Uint8Array.from(outcomes),
  };
}

const ROWS = [3.2, 2.8, 3.9, 1.2, 2.2, 4.4, 0.9, 2.5, 3.1, 1.8, 4, 0.5].map((value, i) => [i + 1, value]);
const OUTCOMES = [0, 0, 0, 1, 0, 0, 1, 1, 0, 1, 1, 1];

describe('logistic regression', () => {
  test('finds the weights that scipy.optimize.minimize finds for the same penalised likelihood', () => {
    const model = fitLogisticRegression(observed(ROWS, OUTCOMES));
    expect(model.converged).toBe(true);
    expect(model.intercept).toBeCloseTo(0.03261631, 7);
    expect(model.weights[0]).toBeCloseTo(1.02187849, 7);
    expect(model.weights[1]).toBeCloseTo(-0.95942314, 7);
    expect(model.deviations[0]).toBeCloseTo(3.45205253, 7);
  });

  test('stays finite where a line separates the classes', () => {
    const model = fitLogisticRegression(observed([[1], [2], [3], [11], [12], [13]], [0, 0, 0, 1, 1, 1]));
    expect(model.converged).toBe(true);
    expect(model.weights[0]).toBeGreaterThan(0.5);
    expect(model.weights[0]).toBeLessThan(3);
  });

  test('gives a column that never varies, or is never known, no weight', () => {
    const rows = ROWS.map(([first]) => [first!, 0.1, Number.NaN]);
    const model = fitLogisticRegression(observed(rows, OUTCOMES));
    expect(model.weights.slice(1)).toEqual([0, 0]);
    expect(model.weights[0]).toBeGreaterThan(0);
    expect(logOddsOf(model, [5, 77, 77])).toBe(logOddsOf(model, [5, 0.1, Number.NaN]));
  });

  test('shares the weight between columns that say the same', () => {
    const model = fitLogisticRegression(
      observed(
        ROWS.map(([first]) => [first!, 2 * first!]),
        OUTCOMES,
      ),
    );
    expect(model.weights[0]).toBeCloseTo(model.weights[1]!, 8);
  });

  test.each([0, 1])('says next to certainly what always happened (%i)', (outcome) => {
    const model = fitLogisticRegression(
      observed(
        ROWS,
        OUTCOMES.map(() => outcome),
      ),
    );
    expect(model.converged).toBe(true);
    expect(1 / (1 + Math.exp(-model.intercept))).toBeCloseTo(outcome, 1);
  });

  test('fits without any observation, or without columns, what little there is', () => {
    expect(fitLogisticRegression(observed([], []))).toMatchObject({ intercept: 0, weights: [] });
    const model = fitLogisticRegression({
      columns: 0,
      values: new Float64Array(),
      outcomes: Uint8Array.of(1, 0, 0, 0),
    });
    expect(1 / (1 + Math.exp(-model.intercept))).toBeCloseTo(0.25, 2);
  });

  test('keeps its head among huge numbers', () => {
    const model = fitLogisticRegression(
      observed(
        ROWS.map(([a, b]) => [a! * 1e12, b! * 1e-9]),
        OUTCOMES,
      ),
    );
    expect(model.weights[0]).toBeCloseTo(1.02187849, 7);
    expect(model.weights[1]).toBeCloseTo(-0.95942314, 7);
  });

  test('counts an unknown value as the average', () => {
    const model = fitLogisticRegression(observed(ROWS, OUTCOMES));
    expect(logOddsParts(model, [Number.NaN, 1])[0]).toBe(0);
    expect(logOddsOf(model, model.means)).toBeCloseTo(model.intercept, 12);
  });
});
