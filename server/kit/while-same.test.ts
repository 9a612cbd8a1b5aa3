import { expect, test } from '@jest/globals';
import { WhileSame } from './while-same.js';

test('what was read stands for as long as the mark is the same', async () => {
  let [mark, reads] = ['one', 0];
  const same = new WhileSame(
    () => mark,
    () => Promise.resolve(++reads),
  );
  expect([await same.read(), await same.read()]).toEqual([1, 1]);
  mark = 'two';
  expect([await same.read(), await same.read()]).toEqual([2, 2]);
});

test('what changed while it was read is read again', async () => {
  let [mark, reads] = ['before', 0];
  const same = new WhileSame(
    () => mark,
    () => {
      mark = 'after';
      return Promise.resolve(++reads);
    },
  );
  expect([await same.read(), await same.read(), await same.read()]).toEqual([1, 2, 2]);
});

test('without a mark, and after a failure, each read is a new one', async () => {
  let reads = 0;
  const unmarked = new WhileSame(
    () => undefined,
    () => Promise.resolve(++reads),
  );
  expect([await unmarked.read(), await unmarked.read()]).toEqual([1, 2]);
  const failing = new WhileSame(
    () => 'same',
    () => (++reads === 3 ? Promise.reject(new Error('no')) : Promise.resolve(reads)),
  );
  await expect(failing.read()).rejects.toThrow('no');
  expect(await failing.read()).toBe(4);
});

test('a mark that cannot be told rejects, as a read that fails does', async () => {
  const unreadable = new WhileSame(
    () => {
      throw new Error('disk');
    },
    () => Promise.resolve(1),
  );
  const reading = unreadable.read();
  await expect(reading).rejects.toThrow('disk');
});
