/** @jest-environment node */
import { expect, test } from '@jest/globals';
import { withSubject } from './with-subject.js';

const tea = { units: 3, product: { id: 'P1' } };

test('a list is known with all its subjects, or not at all', () => {
  expect(withSubject([tea], 'product')).toEqual([tea]);
  expect(withSubject([], 'product')).toEqual([]);
  expect(withSubject([tea, { units: 1, product: null }], 'product')).toBeNull();
  expect(withSubject<typeof tea, 'product'>(null, 'product')).toBeNull();
});
