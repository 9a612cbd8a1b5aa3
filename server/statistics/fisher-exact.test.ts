import { expect, test } from '@jest/globals';
import { fisherTail } from './fisher-exact.js';

// scipy.stats.hypergeom.sf(together − 1, baskets, a, b)
test.each([
  [3, 10, 12, 200, 0.015728779644263138],
  [20, 40, 50, 200, 0.00010580243109906184],
  [2, 40, 50, 200, 0.9999591013831156],
  [10, 40, 50, 200, 0.5728781832350349],
  [1, 1, 1, 5, 0.2],
  [5, 8, 6, 5111, 1.1577862881913576e-14],
  [736, 1903, 2513, 9835, 1.4438915547437522e-45],
  [394, 1715, 2513, 9835, 0.9969868391254544],
  [30, 79, 327, 9835, 1.535378225503634e-24],
])('%i together of %i and %i in %i baskets', (together, a, b, baskets, expected) => {
  const p = fisherTail({ together, a, b, baskets });
  expect(Math.abs(p / expected - 1)).toBeLessThan(1e-9);
});

test('is 1 where nothing else is possible, and 0 where nothing is as unlikely', () => {
  expect(fisherTail({ together: 0, a: 5, b: 5, baskets: 100 })).toBe(1);
  expect(fisherTail({ together: 70, a: 80, b: 90, baskets: 100 })).toBe(1);
  expect(fisherTail({ together: 60_000, a: 60_000, b: 60_000, baskets: 1_000_000 })).toBe(0);
});
