/** @jest-environment node */
import { expect, test } from '@jest/globals';
import { explainBreakage } from './broken.js';

const at = {
  href: 'http://localhost/customers?segment=Retail',
  when: new Date('2026-10-17T10:00:00Z'),
  browser: 'Mosaic',
};

test.each([
  'Failed to fetch dynamically imported module: http://localhost/assets/page.js',
  'error loading dynamically imported module: http://localhost/assets/page.js',
  'Importing a module script failed.',
])('code that does not arrive: %s', (message) => {
  expect(explainBreakage(new TypeError(message), at).title).toBe('This page could not be loaded');
});

test('anything else is a fault of the page, with all that is needed to find it', () => {
  const { title, details } = explainBreakage(new RangeError('Invalid time value'), at);
  expect(title).toBe('This page could not be shown');
  for (const part of [at.href, '2026-10-17T10:00:00.000Z', at.browser, 'RangeError: Invalid time value'])
    expect(details).toContain(part);
});

test('what was thrown need not be an error', () => {
  expect(explainBreakage('gone', at).details).toContain('gone');
});
