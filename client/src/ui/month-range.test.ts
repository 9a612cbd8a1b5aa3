import { expect, test } from '@jest/globals';
import { createFormat } from './format.js';
import { monthRangeWords } from './month-range.js';

const format = createFormat({ locale: 'en-GB', timeZone: 'UTC' });

test.each([
  ['2026-04', '2026-09', 'Apr – Sept 2026'],
  ['2025-10', '2026-09', 'Oct 2025 – Sept 2026'],
  ['2026-09', '2026-09', 'Sept 2026'],
])('%s to %s reads “%s”', (from, to, words) => {
  expect(monthRangeWords({ from, to }, format)).toBe(words);
});
