import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CDNOW_PURCHASES, readCdnow } from '../testing/cdnow.js';
import { expectedPurchases, type BgNbd } from './bg-nbd.js';
import { fitBgNbd } from './fit-bg-nbd.js';
import { fitGammaGamma } from './fit-gamma-gamma.js';
import { purchaseDistribution } from './purchase-distribution.js';
import { valueInterval, valueQuantile } from './value-interval.js';

const buying = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const spending = { p: 6.25, q: 3.74, v: 15.44 };
const first = { frequency: 2, recency: 30.43, age: 38.86, average: 22.35 };

describe('how many purchases', () => {
  test('the first customer of CDNOW makes in a year', () => {
    const { none, counts, chances } = purchaseDistribution(buying, first, 52);
    // the published formulas, worked out to 50 digits with mpmath 1.4.1
    const expected = [0.220062962903, 0.148003547175, 0.0939501852454, 0.0576444948471, 0.0345964284486];
    expect(none).toBeCloseTo(0.397158622912, 10);
    expect(counts.slice(0, 5)).toEqual([1, 2, 3, 4, 5]);
    chances.slice(0, 5).forEach((chance, i) => expect(chance).toBeCloseTo(expected[i]!, 10));
  });

  test('adds up to 1 and to the expected purchases, whoever the customer is', () => {
    const power = (low: number, high: number) =>
      fc.double({ min: low, max: high, noNaN: true }).map((x) => 10 ** x);
    const models = fc.record<BgNbd>({
      r: power(-2, 2),
      alpha: power(-1, 2),
      a: power(-6, 1),
      b: power(-1, 6),
    });
    fc.assert(
      fc.property(
        models,
        fc.nat(300),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (model, frequency, part) => {
          const of = { frequency, recency: frequency === 0 ? 0 : 100 * part, age: 100 };
          const { none, counts, chances } = purchaseDistribution(model, of, 52);
          const mean = counts.reduce((sum, count, i) => sum + count * chances[i]!, 0);
          expect(none + chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
          expect(Math.abs(mean - expectedPurchases(model, of, 52))).toBeLessThan(0.01 + 0.005 * mean);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('the value that the purchases stay below', () => {
  test('is a number for every customer, also where the level is barely above the chance of no purchase', () => {
    const power = (low: number, high: number) =>
      fc.double({ min: low, max: high, noNaN: true }).map((x) => 10 ** x);
    fc.assert(
      fc.property(
        fc.record({ r: power(-2, 2), alpha: power(-1, 2), a: power(-6, 6), b: power(-1, 8) }),
        fc.record({ p: power(-1, 2), q: power(0.1, 2), v: power(-2, 4) }),
        fc.nat(300),
        power(-12, -1),
        (model, spends, frequency, above) => {
          const customer = {
            frequency,
            recency: frequency === 0 ? 0 : 90,
            age: 100,
            average: frequency && 20,
          };
          const purchases = purchaseDistribution(model, customer, 52);
          const level = Math.min(purchases.none + above, 0.99);
          const value = valueQuantile(purchases, spends, customer, level);
          expect(Number.isFinite(value) && value >= 0).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  // the incomplete beta function of the same mixture, worked out with mpmath 1.4.1
  test.each([
    [0.6, 32.65483484],
    [0.9, 105.1022172],
    [0.975, 179.778424],
  ])('with the probability %d', (level, expected) => {
    const value = valueQuantile(purchaseDistribution(buying, first, 52), spending, first, level);
    expect(value / expected).toBeCloseTo(1, 1.9);
  });

  test('is 0 where no purchase is as likely', () => {
    expect(valueQuantile(purchaseDistribution(buying, first, 52), spending, first, 0.39)).toBe(0);
    const gone = { frequency: 40, recency: 5, age: 500, average: 20 };
    expect(valueQuantile(purchaseDistribution(buying, gone, 52), spending, gone, 0.9)).toBe(0);
  });

  test('whatever the models and the history, the interval is finite and in order', () => {
    const power = (low: number, high: number) =>
      fc.double({ min: low, max: high, noNaN: true }).map((x) => 10 ** x);
    const models = fc.tuple(power(-8, 8), power(-8, 8), power(-12, 6), power(-6, 8));
    const spends = fc.record({ p: power(-3, 7), q: power(0.001, 7), v: power(-6, 9) });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        models,
        spends,
        fc.nat(1_000),
        share,
        power(-4, 8),
        (parameters, spend, frequency, part, average) => {
          const [r, alpha, a, b] = parameters;
          const of = { frequency, recency: frequency === 0 ? 0 : 200 * part, age: 200, average };
          const [low, high] = valueInterval({ r, alpha, a, b }, spend, of, 52);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeGreaterThanOrEqual(low);
          expect(high).toBeLessThan(Infinity);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('small and irregular spends too: the exact function where the approximation fails', () => {
    const irregular = { p: 0.2, q: 1.5, v: 100 };
    const [half, most] = [0.5, 0.9].map((level) =>
      valueQuantile({ none: 0, counts: [1], chances: [1] }, irregular, { frequency: 0, average: 0 }, level),
    );
    // scipy.stats.betaprime(0.2, 1.5).ppf([.5, .9]) · 100
    expect(half! / 1.84702037).toBeCloseTo(1, 1.9);
    expect(most! / 69.27435532).toBeCloseTo(1, 1.9);
  });
});

(CDNOW_PURCHASES ? describe : describe.skip)('CDNOW, the 39 weeks after the fit', () => {
  test('nine in ten customers spend no more than the upper end of 80 %, four in five and more lie within', () => {
    const customers = CDNOW_PURCHASES ? readCdnow(CDNOW_PURCHASES) : [];
    const { model } = fitBgNbd(customers);
    const spend = fitGammaGamma(customers.filter(({ frequency }) => frequency > 0)).model;
    const ends = customers.map((customer) => valueInterval(model, spend, customer, 39));
    const share = (holds: (spent: number, low: number, high: number) => boolean) =>
      customers.filter(({ laterSpend }, i) => holds(laterSpend, ...ends[i]!)).length / customers.length;
    expect(share((spent, _, high) => spent > high)).toBeCloseTo(0.1, 1);
    expect(share((spent, low, high) => spent >= low && spent <= high)).toBeGreaterThan(0.8);
  });
});
