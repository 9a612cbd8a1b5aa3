import { expect, test } from '@jest/globals';
import { createFormat } from '../../ui/format.js';
import { healthPoints } from './health-points.js';

test('only a month that the data do not reach the end of is incomplete', () => {
  const format = createFormat({ locale: 'en-GB', timeZone: 'UTC' });
  const history = [
    { month: '2024-02', day: '2024-02-29', score: 61.5 },
    { month: '2024-12', day: '2024-12-17', score: 58 },
  ];
  expect(healthPoints(history, format)).toEqual([
    { label: 'Feb 2024', tick: 'Feb', value: 61.5, incomplete: false },
    { label: 'Dec 2024', tick: 'Dec', value: 58, incomplete: true },
  ]);
});
