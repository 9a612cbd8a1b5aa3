import { describe, expect, test } from '@jest/globals';
import { CDNOW_PURCHASES, CDNOW_SUMMARY, readCdnow, readCdnowSummary } from '../testing/cdnow.js';
import { fitBgNbd } from './fit-bg-nbd.js';
import { fitGammaGamma, gammaGammaLogLikelihood } from './fit-gamma-gamma.js';
import { expectedSpend, meanSpend } from './gamma-gamma.js';
import { yearAhead } from './year-ahead.js';

const published = { p: 6.25, q: 3.74, v: 15.44 };

describe('with given parameters', () => {
  // the published formula, worked out to 50 digits with mpmath 1.4.1
  test.each([
    [published, 2, 22.35, -3.5513167597317],
    [published, 26, 39.97, -4.2870322888266],
    [{ p: 0.5, q: 1.2, v: 100 }, 3, 0.01, -6.9222549362046],
  ])('the likelihood under %j of %i purchases of %d', (model, frequency, average, expected) => {
    expect(gammaGammaLogLikelihood(model, [{ frequency, average }])).toBeCloseTo(expected, 11);
  });

  test('the published example: a population mean of about 35, and a customer between it and its own mean', () => {
    expect(meanSpend(published)).toBeCloseTo((6.25 * 15.44) / 2.74, 10);
    expect(expectedSpend(published, { frequency: 0, average: 0 })).toBe(meanSpend(published));
    expect(expectedSpend(published, { frequency: 2, average: 22.35 })).toBeCloseTo(24.65, 1);
  });
});

(CDNOW_PURCHASES && CDNOW_SUMMARY ? describe : describe.skip)('CDNOW', () => {
  const purchases = CDNOW_PURCHASES ? readCdnow(CDNOW_PURCHASES) : [];
  const summary = CDNOW_SUMMARY ? readCdnowSummary(CDNOW_SUMMARY) : [];
  /** As published: mean spends in whole cents, halves up. */
  const inCents = purchases
    .filter(({ frequency }) => frequency > 0)
    .map(({ frequency, average }) => ({ frequency, average: Math.round(average * 100 + 1e-9) / 100 }));
  const { model, customers, identified, meanHeld } = fitGammaGamma(inCents);

  test('the parameters that BTYD finds', () => {
    expect(customers).toBe(946);
    expect(model.p).toBeCloseTo(6.2488, 4);
    expect(model.q).toBeCloseTo(3.7446, 4);
    expect(model.v).toBeCloseTo(15.4478, 3);
    // the maximum, by Newton's method with numbers of 40 digits
    expect(model.v).toBeCloseTo(15.44774801, 7);
    expect(meanSpend(model)).toBeCloseTo(35.171, 3);
    expect({ identified, meanHeld }).toEqual({ identified: true, meanHeld: false });
  });

  test('what the first customer spends on a purchase, and in twelve months at 1 % a month', () => {
    const spend = expectedSpend(model, { frequency: 2, average: 22.35 });
    expect(spend).toBeCloseTo(24.6586, 4);
    const { discounted } = yearAhead(fitBgNbd(summary).model, summary[0]!);
    expect(discounted * spend).toBeCloseTo(36.2785, 3);
  });
});

describe('where the data do not tell', () => {
  const spends = (count: number, of: (i: number) => number) =>
    Array.from({ length: count }, (_, i) => ({ frequency: 1 + (i % 5), average: of(i) }));

  test.each([
    ['all spend the same', spends(60, () => 50), 50],
    ['three customers', spends(3, (i) => 10 + i), 11],
    ['one customer', spends(1, () => 7), 7],
  ])('%s: a finite answer near what was seen, and it is said', (_, histories, near) => {
    const { model, identified } = fitGammaGamma(histories);
    expect(identified).toBe(false);
    expect(expectedSpend(model, { frequency: 0, average: 0 }) / near).toBeCloseTo(1, 1);
    expect(expectedSpend(model, histories[0]!) / near).toBeCloseTo(1, 0);
  });

  test('spend without a mean (a Pareto tail of exponent .5): held at the mean that was seen', () => {
    const histories = spends(400, (i) => 10 * (1 - (i + 0.5) / 400) ** (-1 / 0.5));
    const observed = histories.reduce((sum, { average }) => sum + average, 0) / 400;
    const { model, meanHeld, identified } = fitGammaGamma(histories);
    expect({ meanHeld, identified }).toEqual({ meanHeld: true, identified: false });
    expect(meanSpend(model)).toBeCloseTo(observed, 6);
    expect(expectedSpend(model, { frequency: 3, average: 1e9 })).toBeLessThan(3e9);
  });

  test('the unit of money changes nothing but v', () => {
    const histories = spends(200, (i) => 5 + ((i * 37) % 91));
    const [dollars, cents] = [1, 100].map((unit) =>
      fitGammaGamma(histories.map(({ frequency, average }) => ({ frequency, average: average * unit }))),
    );
    expect(cents!.model.p / dollars!.model.p).toBeCloseTo(1, 4);
    expect(cents!.model.q / dollars!.model.q).toBeCloseTo(1, 4);
    expect(cents!.model.v / dollars!.model.v / 100).toBeCloseTo(1, 4);
  });
});
