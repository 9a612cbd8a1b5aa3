import { expect, test } from '@jest/globals';
import { lastYear } from './last-year.js';

const months = (values: readonly number[]) => values.map((orders, index) => ({ index, orders }));
const sold = ({ orders }: { orders: number }) => orders > 0;

test('the year before stands behind the last one, month by month', () => {
  const { months: now, comparison } = lastYear(months(Array.from({ length: 24 }, () => 1)), sold);
  expect(now.map(({ index }) => index)).toEqual([12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23]);
  expect(comparison?.months.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
});

test('a year without sales, or not a whole one, is nothing to compare with', () => {
  const empty = [...Array.from({ length: 12 }, () => 0), ...Array.from({ length: 12 }, () => 1)];
  expect(lastYear(months(empty), sold).comparison).toBeUndefined();
  const short = lastYear(months(Array.from({ length: 20 }, () => 1)), sold);
  expect(short.comparison).toBeUndefined();
  expect(short.months).toHaveLength(12);
});
