import { expect, test } from '@jest/globals';
import { createFormat } from '../ui/format.js';
import { daysOf, incompleteNote, monthPoints } from './month-points.js';

const format = createFormat({ locale: 'en-GB', timeZone: 'UTC' });
const months = [
  { month: '2025-12', complete: true, orders: 4 },
  { month: '2026-01', complete: false, orders: 0 },
];

test('a month becomes a point with its names, its date and the way to its rows', () => {
  const points = monthPoints(
    months,
    ({ orders }) => orders || null,
    format,
    ({ month }) => ({ href: `/sales?from=${daysOf(month).from}` }),
  );
  expect(points[0]).toEqual({
    label: 'Dec 2025',
    tick: 'Dec',
    year: '2025',
    date: '2025-12',
    value: 4,
    incomplete: false,
    href: '/sales?from=2025-12-01',
  });
  expect(points[1]).toMatchObject({ value: null, incomplete: true });
});

test('a month reaches from its first day to its last', () => {
  expect(daysOf('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
  expect(daysOf('2026-12')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
});

test('the month that is not over is named', () => {
  expect(incompleteNote(months, format)).toBe('Jan 2026 is not complete yet.');
  expect(incompleteNote(months.slice(0, 1), format)).toBeUndefined();
});
