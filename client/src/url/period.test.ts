import { expect, test } from '@jest/globals';
import { monthDays, periodOf, shiftMonth } from './period.js';

test('periods are whole months, counted back from the last complete one', () => {
  expect(periodOf('12', '2026-09')).toEqual({ from: '2025-10', to: '2026-09' });
  expect(periodOf('1', '2026-09')).toEqual({ from: '2026-09', to: '2026-09' });
});

test('the month to date is the one after the last complete one', () => {
  expect(periodOf('now', '2026-12')).toEqual({ from: '2027-01', to: '2027-01' });
});

test('all data, and data without a complete month, have no bounds', () => {
  expect(periodOf('all', '2026-09')).toBeUndefined();
  expect(periodOf('12', null)).toBeUndefined();
});

test('an unknown word in the address means the default', () => {
  expect(periodOf('soon', '2026-09')).toEqual({ from: '2025-10', to: '2026-09' });
});

test('months turn over the year', () => expect(shiftMonth('2026-01', -13)).toBe('2024-12'));

test('a month as days, short and long ones', () => {
  expect(monthDays('2026-02')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  expect(monthDays('2025-12')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
  expect(monthDays(null)).toEqual({});
});
