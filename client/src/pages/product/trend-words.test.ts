import { describe, expect, test } from '@jest/globals';
import { createFormat } from '../../ui/format.js';
import { chance, comparisons, type ProductTrend, verdict } from './trend-words.js';

const format = createFormat({ locale: 'en-GB', timeZone: 'UTC' });

const rising: ProductTrend = {
  status: 'TRENDING_UP',
  month: '2026-09',
  previousMonth: '2026-08',
  units: 218,
  previousUnits: 77,
  change: 183.1,
  threshold: 20,
  yearAgoUnits: 145,
  yearAgoChange: 50.3,
  seasonallyAdjusted: true,
  usualChange: 39.2,
  adjustedChange: 103.3,
  pValue: 0.0009,
  qValue: 0.0185,
  beyondNoise: true,
  largestOrder: null,
  toDate: { month: '2026-10', days: 17, units: 84, previousUnits: 105, change: -20 },
  enoughData: true,
  explanation: 'As the server says it.',
};
const steady: ProductTrend = { ...rising, status: 'STEADY' };

describe('the verdict', () => {
  test.each<[string, Partial<ProductTrend>, string]>([
    ['noise', { beyondNoise: false }, 'months of this product differ as much by chance'],
    ['season', { adjustedChange: 12 }, 'season and working days explain it'],
    [
      'one order',
      { largestOrder: { month: '2026-09', units: 150, share: 0.69, transaction: null } },
      'one large order makes the difference',
    ],
  ])('of a change beyond the threshold that is none names %s', (_, because, words) =>
    expect(verdict({ ...steady, ...because }, format)).toBe(`More than 20%, yet no trend: ${words}.`),
  );

  test('of a small change names the threshold, of too little data what is missing', () => {
    expect(verdict({ ...steady, change: -18.5 }, format)).toBe(
      'Less than the 20% from which a change counts as a trend.',
    );
    expect(verdict({ ...steady, status: 'NOT_ENOUGH_DATA' }, format)).toBe('As the server says it.');
    expect(verdict(rising, format)).toBe('More than season and chance explain.');
  });
});

test('how sure a trend is, is told in times and false alarms', () => {
  expect(chance(rising, format)).toBe(
    'Sure. Chance alone moves this product as far less than once in 1,000 months. Among trends as sure as this one: 1 false alarm in 54.',
  );
  expect(chance({ ...steady, pValue: 0.25, qValue: 0.5 }, format)).toBe(
    'Chance alone moves this product as far in 1 of 4 months.',
  );
  expect(chance({ ...rising, pValue: null, qValue: null }, format)).toBeUndefined();
});

test('a change is set against season, a year ago and the month under way', () => {
  expect(comparisons(rising, format)).toEqual([
    { label: 'Usual at this time', value: '+39.2% by season and working days; beyond that +103.3%' },
    { label: 'Same month a year ago', value: '145 units, +50.3% since then' },
    {
      label: 'Oct 2026 so far',
      value: '84 units in 17 days, after 105 in the same days of the month before',
    },
  ]);
  expect(
    comparisons({ ...rising, seasonallyAdjusted: false, usualChange: null }, format)[0]?.value,
  ).toContain('two years of sales');
});
