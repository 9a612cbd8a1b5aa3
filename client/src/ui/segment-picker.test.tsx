import { expect, jest, test } from '@jest/globals';
import { act, fireEvent, screen } from '@testing-library/react';
import { show } from '../testing/show.js';
import { SegmentPicker } from './segment-picker.js';
import { choicesOf } from './select-filter.js';

const choices = [
  ...choicesOf(['Retail', 'Wholesale']),
  { value: 'anonymous', label: 'Sales without a customer' },
];
const field = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Customers' });
const offered = () => screen.getAllByRole('option').map(({ textContent }) => textContent);

function showPicker(value?: string) {
  const onChange = jest.fn();
  show(<SegmentPicker choices={choices} value={value} onChange={onChange} />);
  act(() => field().focus());
  fireEvent.click(field());
  return onChange;
}

test('offers all customers, the segments, and sales without a customer', () => {
  showPicker();
  expect(field().value).toBe('All customers');
  expect(offered()).toEqual(['All customers', 'Retail', 'Wholesale', 'Sales without a customer']);
});

test('typing finds any part of a name', () => {
  const onChange = showPicker();
  fireEvent.change(field(), { target: { value: 'sale' } });
  expect(offered()).toEqual(['Wholesale', 'Sales without a customer']);
  fireEvent.click(screen.getByRole('option', { name: 'Wholesale' }));
  expect(onChange.mock.calls).toEqual([['Wholesale']]);
});

test('says when nothing is found', () => {
  showPicker();
  fireEvent.change(field(), { target: { value: 'zzz' } });
  expect(offered()).toEqual(['No such segment']);
});

test('all customers again means no choice', () => {
  const onChange = showPicker('Retail');
  fireEvent.click(screen.getByRole('option', { name: 'All customers' }));
  expect(onChange.mock.calls).toEqual([[undefined]]);
});

test('an unknown word in the address counts as all', () => {
  showPicker('Nobody');
  expect(field().value).toBe('All customers');
});
