import { expect, test } from '@jest/globals';
import { editDistance, nearestPage } from './nearest-page.js';

test('letters to change from one word to another', () => {
  expect(editDistance('kitten', 'sitting')).toBe(3);
  expect(editDistance('', 'abc')).toBe(3);
  expect(editDistance('same', 'same')).toBe(0);
});

test('a mistyped page is recognised', () => {
  expect(nearestPage('/custmers')).toEqual({ href: '/customers', label: 'Customers' });
  expect(nearestPage('/Trend')).toEqual({ href: '/trends', label: 'Trends' });
  expect(nearestPage('/sales/extra')).toEqual({ href: '/sales', label: 'Sales' });
});

test('one customer under the name of one, not of all', () => {
  expect(nearestPage('/customer/C%20143')).toEqual({ href: '/customers/C%20143', label: 'Customer C 143' });
});

test('something else altogether is no page', () => {
  expect(nearestPage('/wp-admin')).toBeUndefined();
  expect(nearestPage('/')).toBeUndefined();
});
