import { expect, jest, test } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import { show } from '../testing/show.js';
import { Pager } from './pager.js';

test('tells which rows these are of how many', () => {
  show(<Pager from={26} shown={25} total={3310} noun="customers" previous="?a" next="?b" />);
  expect(screen.getByRole('status').textContent).toBe('26–50 of 3,310 customers');
});

test('without rows it counts none', () => {
  show(<Pager from={1} shown={0} total={0} noun="tickets" />);
  expect(screen.getByRole('status').textContent).toBe('No tickets');
  expect(screen.queryByRole('link')).toBeNull();
});

test('says which page the reader is about to turn to, by mouse or keyboard', () => {
  const onApproach = jest.fn();
  show(<Pager from={1} shown={25} total={80} noun="tickets" next="?after=c" onApproach={onApproach} />);
  const next = screen.getByRole('link', { name: 'Next' });
  fireEvent.mouseEnter(next);
  fireEvent.focus(next);
  expect(onApproach.mock.calls).toEqual([['?after=c'], ['?after=c']]);
});

test('the number of rows on a page can be chosen', () => {
  const onChange = jest.fn();
  show(<Pager from={1} shown={25} total={80} noun="tickets" size={{ value: 25, onChange }} />);
  fireEvent.change(screen.getByRole('combobox', { name: 'Rows on a page' }), { target: { value: '100' } });
  expect(onChange.mock.calls).toEqual([[100]]);
});
