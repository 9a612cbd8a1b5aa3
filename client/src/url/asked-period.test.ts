import { expect, test } from '@jest/globals';
import { askedPeriod } from './asked-period.js';

test('a period is counted from the end of the data, or named by its months', () => {
  expect(askedPeriod()).toEqual({ lastMonths: 12 });
  expect(askedPeriod('ytd')).toEqual({ toDate: 'YEAR' });
  expect(askedPeriod('2026-01..2026-06')).toEqual({ from: '2026-01', to: '2026-06' });
});

test('all data have no bounds, and an unknown word means the default', () => {
  expect(askedPeriod('all')).toBeUndefined();
  expect(askedPeriod('soon')).toEqual({ lastMonths: 12 });
  expect(askedPeriod('2026-06..2026-01')).toEqual({ lastMonths: 12 });
});
