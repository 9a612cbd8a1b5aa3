import { expect, test } from '@jest/globals';
import { matching, withoutRepeats } from './matching.js';

const command = (label: string) => ({ id: label, label, run: () => undefined });
const groups = [
  { title: 'Pages', commands: [command('Überblick'), command('Customers')] },
  { title: 'Views', commands: [command('Big customers, north')] },
];
const found = (text: string) =>
  matching(groups, text).flatMap(({ commands }) => commands.map(({ label }) => label));

test('words may come in any order, and only their beginnings count', () => {
  expect(found('cust')).toEqual(['Customers', 'Big customers, north']);
  expect(found('north BIG')).toEqual(['Big customers, north']);
  expect(found('tomers')).toEqual([]);
  expect(found('übe')).toEqual(['Überblick']);
});

test('nothing typed, nothing left out; a group without a match has no heading', () => {
  expect(matching(groups, '  ')).toHaveLength(2);
  expect(matching(groups, 'over')).toEqual([]);
});

test('what was opened lately is not listed again among what was found', () => {
  const again = [groups[0], { title: 'Found', commands: [command('Customers')] }];
  expect(withoutRepeats(again.flatMap((group) => group ?? []))).toEqual([groups[0]]);
});
