import { expect, test } from '@jest/globals';
import { correlation } from './correlation.js';

test('correlation: 1 on a rising line, −1 on a falling one, 0 where nothing varies, and between', () => {
  const line = [1, 2, 3].map((x) => [x, 2 * x + 1] as const);
  expect(correlation(line)).toBeCloseTo(1, 12);
  expect(correlation(line.map(([x, y]) => [x, -y] as const))).toBeCloseTo(-1, 12);
  expect(
    correlation([
      [1, 5],
      [2, 5],
    ]),
  ).toBe(0);
  expect(correlation([])).toBe(0);
  // numpy.corrcoef([1, 2, 3, 4], [2, 1, 4, 3])
  expect(
    correlation([
      [1, 2],
      [2, 1],
      [3, 4],
      [4, 3],
    ]),
  ).toBeCloseTo(0.6, 12);
});
