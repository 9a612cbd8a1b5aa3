import { expect, test } from '@jest/globals';
import { chartColumns, chartRows } from './chart-table.js';
import { createFormat } from './format.js';

const format = createFormat({ locale: 'en-GB', currency: 'GBP', timeZone: 'UTC' });

const point = (date: string, value: number | null, incomplete = false) => ({
  label: format.month(date),
  tick: format.monthOnly(date),
  date,
  value,
  incomplete,
});

const revenue = {
  label: 'Net revenue',
  unit: 'money' as const,
  points: [point('2026-08', 1200.25), point('2026-10', 300, true)],
  comparison: { label: 'A year ago', points: [point('2025-08', 1100), point('2025-10', null)] },
};

test('a file has what is drawn: months, plain numbers, and what they are compared with', () => {
  expect(chartRows(revenue, format)).toEqual([
    ['Month', 'Net revenue', 'A year ago: month', 'A year ago', 'Complete'],
    ['2026-08', 1200.25, '2025-08', 1100, 'yes'],
    ['2026-10', 300, '2025-10', null, 'no'],
  ]);
});

test('a reader sees the same as on the axes', () => {
  expect(chartColumns(revenue, format).map(({ shown }) => shown)).toEqual([
    ['Aug 2026', 'Oct 2026 (so far)'],
    ['£1,200', '£300.00'],
    ['Aug 2025', 'Oct 2025'],
    ['£1,100', '–'],
  ]);
});

test('each part has a column; a shorter comparison leaves cells empty', () => {
  const tickets = {
    label: 'Tickets',
    unit: 'count' as const,
    parts: [{ key: 'negative', label: 'Negative', tone: 'bad' as const }],
    points: [{ ...point('2026-08', 12), parts: { negative: 3 } }, point('2026-09', null)],
    comparison: { label: 'Before', points: [point('2025-08', 9)] },
  };
  expect(chartRows(tickets, format).slice(1)).toEqual([
    ['2026-08', 12, 3, '2025-08', 9, 'yes'],
    ['2026-09', null, null, null, null, 'yes'],
  ]);
});
