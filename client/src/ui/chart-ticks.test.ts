import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { niceTicks } from './chart-ticks.js';

test('ticks are round and reach over the values', () => {
  expect(niceTicks(0, 71_900, 4)).toEqual([0, 20_000, 40_000, 60_000, 80_000]);
  expect(niceTicks(0, 0.29, 3)).toEqual([0, 0.1, 0.2, 0.3]);
  expect(niceTicks(-1800, 4200, 4)).toEqual([-2000, 0, 2000, 4000, 6000]);
  expect(niceTicks(-0.41, 0.41, 4)).toEqual([-0.5, 0, 0.5]);
});

test('there is no half a ticket', () => {
  expect(niceTicks(0, 2, 4, 1)).toEqual([0, 1, 2]);
});

test('where all values are the same there is one tick', () => {
  expect(niceTicks(0, 0, 4)).toEqual([0]);
});

test('whatever the values, there are few ticks, in order, and none of the values lies beyond them', () => {
  const value = fc.double({ min: -1e12, max: 1e12, noNaN: true });
  fc.assert(
    fc.property(value, value, (a, b) => {
      fc.pre(Math.abs(a - b) > 1e-6 * Math.max(Math.abs(a), Math.abs(b)) && Math.abs(a - b) > 1e-9);
      const [lowest, highest] = [Math.min(a, b), Math.max(a, b)];
      const ticks = niceTicks(lowest, highest, 4);
      const room = (highest - lowest) * 1e-6;
      expect(ticks.length).toBeLessThanOrEqual(7);
      expect(ticks[0]!).toBeLessThanOrEqual(lowest + room);
      expect(ticks.at(-1)!).toBeGreaterThanOrEqual(highest - room);
      expect([...ticks].sort((x, y) => x - y)).toEqual(ticks);
    }),
  );
});
