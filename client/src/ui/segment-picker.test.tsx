import { expect, jest, test } from '@jest/globals';
import { act, fireEvent, screen } from '@testing-library/react';
import { show } from '../testing/show.js';
import { SegmentPicker } from './segment-picker.js';
import { choicesOf } from './select-filter.js';

const choices = [
  ...choicesOf(['Retail', 'Wholesale']),
  { value: 'anonymous', label: 'Sales without a customer' },
];
const field = () => screen.getByRole('searchbox', { name: 'Find a segment' });
const offered = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent);

function open(value?: string) {
  const onChange = jest.fn();
  show(<SegmentPicker choices={choices} value={value} onChange={onChange} />);
  fireEvent.click(screen.getByRole('button', { name: /^Customers / }));
  return onChange;
}

test('offers all customers, the segments, and sales without a customer; what is chosen is marked', () => {
  open('Retail');
  expect(offered()).toEqual(['All customers', 'Retail', 'Wholesale', 'Sales without a customer']);
  expect(screen.getByRole('button', { pressed: true }).textContent).toBe('Retail');
});

test('typing finds any part of a name, and Enter takes the first', () => {
  const onChange = open();
  fireEvent.change(field(), { target: { value: 'sale' } });
  expect(offered()).toEqual(['Wholesale', 'Sales without a customer']);
  fireEvent.submit(field());
  expect(onChange.mock.calls).toEqual([['Wholesale']]);
});

test('arrow keys go from the field into the list and back up', () => {
  open();
  act(() => field().focus());
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp'])
    fireEvent.keyDown(document.activeElement ?? document.body, { key });
  expect(document.activeElement?.textContent).toBe('Retail');
});

test('says when nothing is found, and then Enter chooses nothing', () => {
  const onChange = open();
  fireEvent.change(field(), { target: { value: 'zzz' } });
  fireEvent.submit(field());
  expect(screen.getByRole('status').textContent).toBe('Nothing found');
  expect(onChange).not.toHaveBeenCalled();
});

test('all customers again means no choice', () => {
  const onChange = open('Retail');
  fireEvent.click(screen.getByRole('button', { name: 'All customers' }));
  expect(onChange.mock.calls).toEqual([[undefined]]);
});

test('an unknown word in the address counts as all', () => {
  open('Nobody');
  expect(screen.getByRole('button', { name: 'Customers All customers' })).toBeTruthy();
});
