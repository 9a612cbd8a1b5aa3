import '../testing/browser-gaps.js';
import { expect, test } from '@jest/globals';
import { columnsOf } from './columns.js';

const keys = ['NAME', 'segment', 'REVENUE'];

test('columns are named in small letters and stand in the order of the table', () => {
  expect(columnsOf('revenue,name', keys)).toEqual(['NAME', 'REVENUE']);
});

test('without a known column the usual ones are meant', () => {
  expect(columnsOf(undefined, keys)).toBeUndefined();
  expect(columnsOf('', keys)).toBeUndefined();
  expect(columnsOf('password,%20', keys)).toBeUndefined();
});

test('unknown words beside known ones are left out', () => {
  expect(columnsOf('segment,password', keys)).toEqual(['segment']);
});
