import { afterEach, expect, jest, test } from '@jest/globals';
import { spans, toldLate } from './commit-wait.js';

afterEach(() => void jest.restoreAllMocks());

/** Clocks that stand still unless they are set. */
function clocks() {
  const at = { steady: 1_000, wall: 5_000 };
  jest.spyOn(performance, 'now').mockImplementation(() => at.steady);
  jest.spyOn(Date, 'now').mockImplementation(() => at.wall);
  return at;
}

test('a span lasts a few milliseconds, and none comes back', () => {
  const at = clocks();
  const span = spans();
  const names = Array.from({ length: 100 }, () => {
    at.steady += 1;
    at.wall += 1;
    return span();
  });
  expect(names.slice(0, 5)).toEqual(Array(5).fill(names[0]));
  expect(new Set(names).size).toBe(20);
});

test.each([
  ['the machine slept', 0, 60_000],
  ['the clock was set back', 0, -60_000],
  ['time went by', 60_000, 0],
])('it ends when %s', (_what, steady, wall) => {
  const at = clocks();
  const span = spans();
  const before = span();
  expect(span()).toBe(before);
  at.steady += steady;
  at.wall += wall;
  expect(span()).not.toBe(before);
});

test('whoever hears of a commit comes to no span that began before it', async () => {
  const span = spans();
  for (let nth = 0; nth < 30; nth++) {
    const before = span();
    await toldLate(Promise.resolve());
    expect(span()).not.toBe(before);
  }
});

test('a commit that failed is told of at once, as what it was', async () => {
  await expect(toldLate(Promise.reject(new Error('no commit')))).rejects.toThrow('no commit');
});
