import { expect, test } from '@jest/globals';
import { placeKey } from './chart-key.js';

const entries = ['Negative', 'Neutral', 'Positive'].map((label) => ({ label, sample: 'mid' as const }));

test('entries stand side by side, and in more rows where there is no room', () => {
  expect(placeKey(entries, 600).map(({ row }) => row)).toEqual([0, 0, 0]);
  expect(placeKey(entries, 200).map(({ row }) => row)).toEqual([0, 0, 1]);
  expect(placeKey(entries, 10).map(({ x, row }) => [x, row])).toEqual([
    [0, 0],
    [0, 1],
    [0, 2],
  ]);
});
