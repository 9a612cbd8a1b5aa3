import { expect, test } from '@jest/globals';
import { createFormat } from '../../ui/format.js';
import { rangeWords } from './range-words.js';

const format = createFormat({ locale: 'en-GB', currency: 'GBP', timeZone: 'UTC' });

test.each([
  [
    1200,
    4800,
    'With a chance of 80%, the next 12 months bring between £1,200 and £4,800; with 10% they bring less, with 10% more.',
  ],
  [
    0,
    4800,
    'With a chance of 90%, the next 12 months bring no more than £4,800; nothing at all is possible too.',
  ],
  [0, 0, 'With a chance of 90% or more, the next 12 months bring nothing.'],
])('from %d to %d', (low, high, words) =>
  expect(rangeWords({ low, high, level: 0.8, months: 12 }, format)).toBe(words),
);
