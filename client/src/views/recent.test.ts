import { beforeEach, expect, test } from '@jest/globals';
import { recentlyOpened, withRecent } from './recent.js';

const customer = (number: number) => ({
  href: `/customers/C${number}`,
  name: `Customer ${number}`,
  kind: 'Customer',
});

beforeEach(() => localStorage.clear());

test('the latest stands first, once, under its present name', () => {
  const list = withRecent(withRecent([customer(1)], customer(2)), { ...customer(1), name: 'Renamed' });
  expect(list.map(({ name }) => name)).toEqual(['Renamed', 'Customer 2']);
});

test('the oldest make room', () => {
  const list = Array.from({ length: 20 }, (_, number) => customer(number)).reduce(withRecent, []);
  expect(list).toHaveLength(8);
  expect(list[0]).toEqual(customer(19));
});

test('an address of another site is not opened from here', () => {
  localStorage.setItem(
    'contexq.recent',
    JSON.stringify({ version: 1, value: [{ ...customer(1), href: 'https://example.org' }] }),
  );
  expect(recentlyOpened.read()).toEqual([]);
});
