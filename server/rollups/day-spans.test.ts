import { expect, test } from '@jest/globals';
import { DaySpans } from './day-spans.js';

test('the first and the last day of each key are held, however large the keys are', () => {
  const spans = new DaySpans();
  expect(spans.rows('key').columns.key).toHaveLength(0);
  for (const [key, day] of [
    [7, 20_500],
    [5_000_000, -3],
    [1_024, 20_501],
    [7, 20_499],
    [1_024, 20_502],
    [0, 0],
  ] as const)
    spans.add(key, day);
  expect(spans.rows('key').columns).toEqual({
    key: Float64Array.of(0, 7, 1_024, 5_000_000),
    first_day: Float64Array.of(0, 20_499, 20_501, -3),
    last_day: Float64Array.of(0, 20_500, 20_502, -3),
  });
});
