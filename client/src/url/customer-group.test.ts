import { expect, test } from '@jest/globals';
import { customerGroups, segmentOf } from './customer-group.js';

test('every choice reads back as the group it names, also with a colon in its name', () => {
  const read = customerGroups(['Retail', 'Public: schools']).map(({ value }) => segmentOf(value));
  expect(read).toEqual([{ segment: 'Retail' }, { segment: 'Public: schools' }, { anonymous: true }]);
});

test('anything else means all customers', () => {
  expect(segmentOf(undefined)).toBeUndefined();
  expect(segmentOf('region:North')).toBeUndefined();
});
