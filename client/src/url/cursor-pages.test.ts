import { expect, test } from '@jest/globals';
import { currentCursor, cursorPages } from './cursor-pages.js';

const rows = {
  nodes: Array.from({ length: 25 }),
  totalCount: 80,
  pageInfo: { hasNextPage: true, endCursor: 'c' },
};

test('the first page leads on, not back', () => {
  expect(cursorPages(new URLSearchParams('segment=North'), rows, 25)).toEqual({
    from: 1,
    shown: 25,
    total: 80,
    previous: undefined,
    next: '?segment=North&after=c',
  });
});

test('the address keeps the way back, and the filters', () => {
  const params = new URLSearchParams('after=a&after=b&segment=North');
  expect(currentCursor(params)).toBe('b');
  expect(cursorPages(params, rows, 25)).toMatchObject({
    from: 51,
    previous: '?segment=North&after=a',
    next: '?segment=North&after=a&after=b&after=c',
  });
});

test('two lists on one page keep their places apart', () => {
  const params = new URLSearchParams('sales=a&tickets=b');
  expect(cursorPages(params, rows, 10, 'tickets')).toMatchObject({
    previous: '?sales=a',
    next: '?sales=a&tickets=b&tickets=c',
  });
});

test('the last page ends', () => {
  const last = { ...rows, pageInfo: { hasNextPage: false, endCursor: 'c' } };
  expect(cursorPages(new URLSearchParams(), last, 25).next).toBeUndefined();
});
