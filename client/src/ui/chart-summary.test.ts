import { expect, test } from '@jest/globals';
import { summarize } from './chart-summary.js';
import { createFormat } from './format.js';

const format = createFormat({ locale: 'en-GB', currency: 'GBP', timeZone: 'UTC' });
const point = (label: string, value: number | null, incomplete = false) => ({
  label,
  tick: label,
  value,
  incomplete,
});

const months = [point('Aug 2026', 1200), point('Sep 2026', 1500), point('Oct 2026', 300, true)];

test('a month that is not over is told, but never called the lowest or the latest', () => {
  expect(summarize({ label: 'Net revenue', points: months, unit: 'money' }, format)).toBe(
    'Net revenue from Aug 2026 to Oct 2026: latest £1,500 in Sep 2026, highest £1,500 in Sep 2026, lowest £1,200 in Aug 2026. ' +
      'Oct 2026 is not complete yet: £300.00 so far.',
  );
});

test('months without a value are left out', () => {
  const points = [point('Aug 2026', 0.2), point('Sep 2026', null)];
  const sentiment = { label: 'Sentiment', unit: 'score' as const };
  expect(summarize({ ...sentiment, points }, format)).toContain('from Aug 2026 to Aug 2026');
  expect(summarize({ ...sentiment, points: points.slice(1) }, format)).toBe('Sentiment: no values yet.');
});

test('what it is compared with and what it is made of are told too', () => {
  const parts = [{ key: 'negative', label: 'Negative', tone: 'bad' as const }];
  const points = months.map((month) => ({ ...month, parts: { negative: 7 } }));
  const comparison = { label: 'A year ago', points: [point('Aug 2025', 900), point('Sep 2025', 1000)] };
  const summary = summarize({ label: 'Tickets', unit: 'count', points, parts, comparison }, format);
  expect(summary).toContain('Altogether: Negative 21.');
  expect(summary).toContain(
    'A year ago, from Aug 2025 to Sep 2025: highest 1,000 in Sep 2025, lowest 900 in Aug 2025.',
  );
});
