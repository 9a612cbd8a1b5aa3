import { describe, expect, test } from '@jest/globals';
import { forecastCount } from './count-forecast.js';

const ones = (length: number) => new Array<number>(length).fill(1);

describe('the forecast of a count', () => {
  test('is that of the penalised Poisson regression (scipy.optimize.minimize, information from the Hessian)', () => {
    const { expected, information } = forecastCount([12, 15, 9, 20, 18, 22], [1, 1, 0.9, 1, 1.1, 1, 1]);
    expect(expected).toBeCloseTo(18.74621, 4);
    expect(information).toBeCloseTo(37.45378, 3);
  });

  test('of one month is that month, and worth as much', () => {
    const { expected, information, freedom } = forecastCount([40], [1, 1.5]);
    expect(expected).toBeCloseTo(60, 6);
    expect(information).toBeCloseTo(40 / (1 + 40 / 400), 6);
    expect(freedom).toBeCloseTo(0, 6);
  });

  test('follows steady growth, and calls it no noise', () => {
    const counts = Array.from({ length: 24 }, (_, month) => Math.round(100 * 1.05 ** month));
    const { expected, dispersion } = forecastCount(counts, ones(25));
    expect(expected / (100 * 1.05 ** 24)).toBeCloseTo(1, 2);
    expect(dispersion).toBeLessThan(0.1);
  });
});
