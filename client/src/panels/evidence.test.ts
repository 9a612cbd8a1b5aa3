import { expect, test } from '@jest/globals';
import { createFormat } from '../ui/format.js';
import { confidenceText, evidenceValue } from './evidence.js';

const format = createFormat({ locale: 'en-GB', currency: 'GBP', timeZone: 'UTC' });

test('evidence says what it is counted in', () => {
  const written = [
    { value: 9, unit: 'tickets' },
    { value: 1, unit: 'orders' },
    { value: 0.643, unit: 'share' },
    { value: 0.00002, unit: 'share' },
    { value: 0, unit: 'share' },
    { value: -12.4, unit: 'percent' },
    { value: 2.34, unit: 'ratio' },
    { value: 12900, unit: 'money' },
  ].map((fact) => evidenceValue(fact, format));
  expect(written).toEqual([
    '9 tickets',
    '1 order',
    '64.3%',
    'under 0.1%',
    '0%',
    '-12.4%',
    '2.3 ×',
    '£12,900',
  ]);
});

test('certainty is told in cases, not in letters of statistics', () => {
  const told = [
    { kind: 'q-value', value: 0.0185 },
    { kind: 'p-value', value: 0.0031 },
    { kind: 'p-value', value: 0 },
    { kind: 'AUC in the back-test', value: 0.831 },
    { kind: 'probability', value: 0.281 },
  ].map((confidence) => confidenceText(confidence, format));
  expect(told).toEqual([
    'Sure. About 1 in 54 of these is expected to be a false alarm.',
    'Chance alone would do this in 1 of 320 cases.',
    'Chance alone would do this in fewer than 1 of 10,000 cases.',
    'Tested on the past: shown one customer who left and one who stayed, it tells them apart in 83.1% of cases.',
    'It comes true with a chance of 28.1%.',
  ]);
});
