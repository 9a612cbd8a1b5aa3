import { expect, test } from '@jest/globals';
import { createFormat } from '../ui/format.js';
import { durationWords } from './duration-words.js';

const format = createFormat({ locale: 'en-GB', timeZone: 'UTC' });
const opened = '2026-03-01T08:00:00.000Z';

test.each([
  ['2026-03-01T08:00:00.000Z', '0 minutes'],
  ['2026-03-01T08:01:10.000Z', '1 minute'],
  ['2026-03-01T09:59:00.000Z', '119 minutes'],
  ['2026-03-01T10:00:00.000Z', '2 hours'],
  ['2026-03-03T07:00:00.000Z', '47 hours'],
  ['2026-03-03T21:00:00.000Z', '3 days'],
  ['2030-03-01T08:00:00.000Z', '1,461 days'],
  ['2026-02-01T08:00:00.000Z', '0 minutes'],
])('a ticket resolved at %s took %s', (resolved, words) => {
  expect(durationWords(opened, resolved, format)).toBe(words);
});
