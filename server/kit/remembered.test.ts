import { expect, test } from '@jest/globals';
import { remembered } from './remembered.js';

test('an answer is found once, for each database and name, and the oldest goes first', async () => {
  const found: string[] = [];
  const [one, other] = [{}, {}];
  const recall = remembered<string>(2);
  const ask = (database: object, name: string) =>
    recall(database, name, () => {
      found.push(name);
      return Promise.resolve(name.toUpperCase());
    });
  expect(await Promise.all([ask(one, 'a'), ask(one, 'a')])).toEqual(['A', 'A']);
  await ask(other, 'a');
  await ask(one, 'b');
  await ask(one, 'a');
  await ask(one, 'c');
  expect(found).toEqual(['a', 'a', 'b', 'c']);
  await ask(one, 'a');
  await ask(one, 'b');
  expect(found).toEqual(['a', 'a', 'b', 'c', 'b']);
});

test('a failure is told and tried again', async () => {
  const database = {};
  const recall = remembered<number>(2);
  await expect(recall(database, 'a', () => Promise.reject(new Error('busy')))).rejects.toThrow('busy');
  expect(await recall(database, 'a', () => Promise.resolve(7))).toBe(7);
});
