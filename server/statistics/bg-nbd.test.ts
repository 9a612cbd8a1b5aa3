import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { expectedPurchases, probabilityAlive, probabilityOfNoPurchase, type BgNbd } from './bg-nbd.js';
import { bgNbdLogLikelihood } from './fit-bg-nbd.js';

const model = (r: number, alpha: number, a: number, b: number): BgNbd => ({ r, alpha, a, b });
const history = (frequency: number, recency: number, age: number) => ({ frequency, recency, age });
const CDNOW = model(0.243, 4.414, 0.793, 2.426);

describe('with given parameters', () => {
  // the published formulas with ₂F₁ and Γ, worked out to 60 digits with mpmath 1.4.1
  test.each([
    ['CDNOW, customer 1', CDNOW, history(2, 30.43, 38.86), 39, 1.226028174767, -9.45860630706627],
    ['CDNOW, customer 1516', CDNOW, history(26, 30.86, 31), 52, 25.75819593648, -37.7265794733944],
    ['who bought once', CDNOW, history(0, 0, 38.86), 52, 0.2520730222825, -0.554713276438158],
    ['a next to 1', model(0.5, 10, 1.0000001, 3), history(4, 20, 30), 52, 2.610978409914, -13.9394525202955],
    ['nobody leaves', model(0.4, 12, 1e-6, 1e6), history(5, 30, 35), 52, 5.974468085074, -16.795804174675],
    ['many purchases', model(40, 60, 0.8, 30), history(300, 100, 102), 104, 151.2111416136, -34.561631671579],
    ['one rate', model(1e6, 2e6, 0.5, 2), history(10, 20, 21), 52, 17.44164460488, -18.3065668936551],
    ['long silent', model(0.1, 0.02, 3, 1), history(1, 0.1, 400), 52, 5.875332675055e-6, -0.649135145935421],
  ])('expected purchases and likelihood: %s', (_, given, of, weeks, purchases, logLikelihood) => {
    expect(expectedPurchases(given, of, weeks) / purchases).toBeCloseTo(1, 9);
    expect(bgNbdLogLikelihood(given, [of]) / logLikelihood).toBeCloseTo(1, 9);
  });

  test('a customer of one day, over a year', () => {
    const expected = expectedPurchases(model(2, 0.14, 0.3, 0.4), history(0, 0, 0.5), 52);
    expect(expected / 28.39199564449).toBeCloseTo(1, 5);
  });

  test('no purchase in the next weeks: gone, or silent', () => {
    expect(probabilityAlive(CDNOW, history(0, 0, 39))).toBe(1);
    expect(probabilityOfNoPurchase(CDNOW, history(0, 0, 39), 0)).toBe(1);
    const [alive, silence] = [probabilityAlive(CDNOW, history(2, 30.43, 38.86)), (43.274 / 82.274) ** 2.243];
    const chance = probabilityOfNoPurchase(CDNOW, history(2, 30.43, 38.86), 39);
    expect(chance).toBeCloseTo(1 - alive * (1 - silence), 12);
  });

  test('whatever the parameters and the history, answers are finite, chances are chances, and more weeks bring more', () => {
    const positive = fc.double({ min: -9, max: 9, noNaN: true }).map((power) => 10 ** power);
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const anyone = fc
      .tuple(fc.nat(2_000), share, fc.double({ min: 0, max: 2_000, noNaN: true }))
      .map(([frequency, part, age]) => history(frequency, frequency === 0 ? 0 : part * age, age));
    fc.assert(
      fc.property(positive, positive, positive, positive, anyone, (r, alpha, a, b, of) => {
        const given = model(r, alpha, a, b);
        const alive = probabilityAlive(given, of);
        const none = probabilityOfNoPurchase(given, of, 13);
        const [quarter, year] = [expectedPurchases(given, of, 13), expectedPurchases(given, of, 52)];
        for (const chance of [alive, none]) {
          expect(chance).toBeGreaterThanOrEqual(0);
          expect(chance).toBeLessThanOrEqual(1);
        }
        expect(quarter).toBeGreaterThanOrEqual(0);
        expect(year).toBeGreaterThanOrEqual(quarter);
        expect(year).toBeLessThan(Infinity);
      }),
      { numRuns: 200 },
    );
  });
});
