import { expect, test } from '@jest/globals';
import { KeySet } from './key-set.js';

test('keys are held once, in ascending order, however large they are', () => {
  const keys = new KeySet();
  expect([...keys]).toEqual([]);
  for (const key of [7, 5_000_000, 0, 1_024, 7, 1_023]) keys.add(key);
  expect([...keys]).toEqual([0, 7, 1_023, 1_024, 5_000_000]);
});
