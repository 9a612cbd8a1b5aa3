import { describe, expect, test } from '@jest/globals';
import { CDNOW_PURCHASES, CDNOW_SUMMARY, readCdnow, readCdnowSummary } from '../testing/cdnow.js';
import { expectedPurchases, probabilityAlive, type PurchaseHistory } from './bg-nbd.js';
import { bgNbdLogLikelihood, fitBgNbd } from './fit-bg-nbd.js';

const published = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

(CDNOW_PURCHASES ? describe : describe.skip)('CDNOW, from its purchases', () => {
  const customers = CDNOW_PURCHASES ? readCdnow(CDNOW_PURCHASES) : [];

  test('the parameters that BTYD finds', () => {
    const { model, logLikelihood, identified } = fitBgNbd(customers);
    expect(model.r).toBeCloseTo(0.242595, 6);
    expect(model.alpha).toBeCloseTo(4.413602, 5);
    expect(model.a).toBeCloseTo(0.792922, 5);
    expect(model.b).toBeCloseTo(2.425907, 4);
    expect(logLikelihood).toBeCloseTo(-9582.429207, 6);
    expect(identified).toBe(true);
  });

  test('24,000 customers, all different, in less than five seconds', () => {
    const many = Array.from({ length: 24_000 }, (_, i) => {
      const { frequency, recency, age } = customers[i % customers.length]!;
      return { frequency, recency, age: age + i / 1e6 };
    });
    const from = performance.now();
    fitBgNbd(many);
    expect(performance.now() - from).toBeLessThan(5_000);
  });
});

(CDNOW_SUMMARY ? describe : describe.skip)('CDNOW, from its published summary', () => {
  const customers = CDNOW_SUMMARY ? readCdnowSummary(CDNOW_SUMMARY) : [];

  test('the parameters, forecasts and chances that BTYD finds', () => {
    const { model, logLikelihood } = fitBgNbd(customers);
    expect(model.r).toBeCloseTo(0.242593, 6);
    expect(model.alpha).toBeCloseTo(4.413532, 6);
    expect(model.a).toBeCloseTo(0.792886, 6);
    expect(model.b).toBeCloseTo(2.425754, 5);
    expect(logLikelihood).toBeCloseTo(-9582.425561, 6);
    expect(expectedPurchases(model, customers[0]!, 39)).toBeCloseTo(1.22591, 6);
    expect(probabilityAlive(model, customers[0]!)).toBeCloseTo(0.726609, 6);
    expect(expectedPurchases(model, customers[1515]!, 52)).toBeCloseTo(25.759, 3);
    expect(probabilityAlive(model, customers[1515]!)).toBeCloseTo(0.96892, 6);
    const forecast = customers.reduce((sum, customer) => sum + expectedPurchases(model, customer, 39), 0);
    expect(forecast).toBeCloseTo(1653.4, 1);
  });

  test('the maximum to the digits that Newton’s method finds with numbers of 40 digits', () => {
    const { model } = fitBgNbd(customers);
    expect(model.r).toBeCloseTo(0.242592907204, 9);
    expect(model.alpha).toBeCloseTo(4.41353156121, 9);
    expect(model.a).toBeCloseTo(0.792886148099, 9);
    expect(model.b).toBeCloseTo(2.42575343649, 9);
  });

  test('the published log-likelihood at the published parameters', () => {
    expect(bgNbdLogLikelihood(published, customers)).toBeCloseTo(-9582.4, 1);
  });
});

describe('where the data do not tell', () => {
  const grid = (count: number, of: (i: number) => PurchaseHistory) =>
    Array.from({ length: count }, (_, i) => of(i));
  const cases = {
    'nobody leaves: the last purchase is on the last day': grid(200, (i) => ({
      frequency: i % 7,
      recency: i % 7 ? 20 + (i % 30) : 0,
      age: 20 + (i % 30),
    })),
    'everybody bought once': grid(200, (i) => ({ frequency: 0, recency: 0, age: 1 + (i % 50) })),
    'all are equal': grid(50, () => ({ frequency: 3, recency: 20, age: 30 })),
    'all leave after the second purchase': grid(200, (i) => ({
      frequency: 1,
      recency: 0.2,
      age: 60 + (i % 50),
    })),
    'three customers': grid(3, (i) => ({ frequency: i, recency: i, age: 9 })),
    'thousands of purchases each': grid(60, (i) => ({ frequency: 900 + 100 * i, recency: 990, age: 1_000 })),
    'nothing seen yet': grid(40, () => ({ frequency: 0, recency: 0, age: 0 })),
  };

  test.each(Object.entries(cases))(
    '%s: the same likelihood from every start, and it is said',
    (_, histories) => {
      const best = fitBgNbd(histories);
      expect(best.identified).toBe(false);
      expect(Object.values(best.model).every((value) => value > 0 && value < Infinity)).toBe(true);
      for (const start of [
        [2, 1, 1, 0],
        [-2, -2, -3, 2],
        [0, 3, 0, 5],
      ] as const) {
        const again = fitBgNbd(histories, [start]);
        expect(again.logLikelihood).toBeCloseTo(best.logLikelihood, 2);
      }
      const forecast = histories.map((history) => expectedPurchases(best.model, history, 52));
      expect(forecast.every((value) => value >= 0 && value < Infinity)).toBe(true);
    },
  );

  test('no point of a wide grid is likelier', () => {
    const histories = cases['nobody leaves: the last purchase is on the last day'];
    const { logLikelihood } = fitBgNbd(histories);
    const powers = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((power) => 10 ** power);
    const models = powers.flatMap((r) =>
      powers.flatMap((alpha) => powers.flatMap((a) => powers.map((b) => ({ r, alpha, a, b })))),
    );
    const likeliest = Math.max(...models.map((model) => bgNbdLogLikelihood(model, histories)));
    expect(likeliest).toBeLessThan(logLikelihood + 1e-6);
  });
});
