import { expect, test } from '@jest/globals';
import { oneIn } from './one-in.js';

test.each([
  [0.34, '1 in 3'],
  [0.66, '2 in 3'],
  [0.5, '1 in 2'],
  [0.07, '1 in 14'],
  [0.29, '3 in 10'],
  [0.004, '1 in 250'],
  [1, 'nearly all'],
  [0, 'hardly any'],
])('a share of %d is %s', (share, words) => expect(oneIn(share)).toBe(words));
