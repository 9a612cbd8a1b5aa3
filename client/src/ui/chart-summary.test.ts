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

test('a month that is not over is told, but never called the lowest or the latest', () => {
  const points = [point('Aug 2026', 1200), point('Sep 2026', 1500), point('Oct 2026', 300, true)];
  expect(summarize('Net revenue', points, 'money', format)).toBe(
    'Net revenue from Aug 2026 to Oct 2026: latest £1,500 in Sep 2026, highest £1,500 in Sep 2026, lowest £1,200 in Aug 2026. ' +
      'Oct 2026 is not complete yet: £300.00 so far.',
  );
});

test('months without a value are left out', () => {
  const points = [point('Aug 2026', 0.2), point('Sep 2026', null)];
  expect(summarize('Sentiment', points, 'score', format)).toContain('from Aug 2026 to Aug 2026');
  expect(summarize('Sentiment', [point('Aug 2026', null)], 'score', format)).toBe(
    'Sentiment: no values yet.',
  );
});
