import { expect, test } from '@jest/globals';
import { comparisonOf, monthDays, monthsIn, periodOf, rangeOf, rangeWord, shiftMonth } from './period.js';

test('periods are whole months, counted back from the last complete one', () => {
  expect(periodOf('12', '2026-09')).toEqual({ from: '2025-10', to: '2026-09' });
  expect(periodOf('1', '2026-09')).toEqual({ from: '2026-09', to: '2026-09' });
});

test('the month to date is the one after the last complete one', () => {
  expect(periodOf('now', '2026-12')).toEqual({ from: '2027-01', to: '2027-01' });
});

test('the year to date begins in January of the month that is not over', () => {
  expect(periodOf('ytd', '2026-09')).toEqual({ from: '2026-01', to: '2026-10' });
  expect(periodOf('ytd', '2026-12')).toEqual({ from: '2027-01', to: '2027-01' });
});

test('data that end with a month have none that is not over', () => {
  expect(periodOf('ytd', '2026-12', '2026-12')).toEqual({ from: '2026-01', to: '2026-12' });
  expect(periodOf('now', '2026-12', '2026-12')).toEqual({ from: '2026-12', to: '2026-12' });
});

test('all data, and data without a complete month, have no bounds', () => {
  expect(periodOf('all', '2026-09')).toBeUndefined();
  expect(periodOf('12', null)).toBeUndefined();
  expect(periodOf('12', undefined, '2026-09')).toBeUndefined();
});

test('months of one’s own need no data to be counted from', () => {
  expect(periodOf('2026-01..2026-06', '2026-09')).toEqual({ from: '2026-01', to: '2026-06' });
  expect(periodOf('2026-03..2026-03', null)).toEqual({ from: '2026-03', to: '2026-03' });
});

test('a range reads back as it was written', () => {
  const range = { from: '2025-11', to: '2026-02' };
  expect(rangeOf(rangeWord(range))).toEqual(range);
});

test.each([
  'soon',
  '',
  '2026-06..2026-01',
  '2026-13..2026-14',
  '2026-00..2026-02',
  '2026-1..2026-3',
  '2026-01..',
  '2026-01..2026-06..2026-07',
  '2026-01-01..2026-06-30',
])('“%s” in the address means the default', (word) => {
  expect(periodOf(word, '2026-09')).toEqual({ from: '2025-10', to: '2026-09' });
});

test('an unknown comparison means the period before', () => {
  expect(['year', 'none', 'before', 'budget', undefined].map(comparisonOf)).toEqual([
    'year',
    'none',
    'before',
    'before',
    'before',
  ]);
});

test('months turn over the year', () => {
  expect(shiftMonth('2026-01', -13)).toBe('2024-12');
  expect(monthsIn({ from: '2025-11', to: '2026-02' })).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
});

test('a month as days, short and long ones', () => {
  expect(monthDays('2026-02')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  expect(monthDays('2025-12')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
  expect(monthDays(null)).toEqual({});
});
