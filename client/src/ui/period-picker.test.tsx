import { expect, jest, test } from '@jest/globals';
import { fireEvent, screen, within } from '@testing-library/react';
import { show } from '../testing/show.js';
import { PeriodPicker, type PeriodPickerProps } from './period-picker.js';

const presets = [
  { value: '6', label: 'Last 6 months', months: { from: '2026-04', to: '2026-09' } },
  { value: 'all', label: 'All data' },
];
const comparisons = [
  { value: 'before', label: 'The period before' },
  { value: 'year', label: 'Same months last year' },
];

function open(props: Partial<PeriodPickerProps> = {}) {
  const onChange = jest.fn();
  show(
    <PeriodPicker
      presets={presets}
      chosen="6"
      available={['2026-06', '2026-07', '2026-08', '2026-09', '2026-10']}
      comparisons={comparisons}
      comparison="before"
      onChange={onChange}
      {...props}
    />,
  );
  fireEvent.click(screen.getByRole('button', { name: /^Period / }));
  return onChange;
}

const monthsOf = (label: string) =>
  within(screen.getByRole('combobox', { name: label }))
    .getAllByRole('option')
    .map(({ textContent }) => textContent);
const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByRole('combobox', { name: label }), { target: { value } });

test('the button names the period, and a comparison that is not the usual one', () => {
  open({ comparison: 'year' });
  expect(screen.getByRole('button', { name: 'Period Last 6 months vs same months last year' })).toBeTruthy();
});

test('months of one’s own are named on the button', () => {
  open({ chosen: { from: '2026-06', to: '2026-08' } });
  expect(screen.getByRole('button', { name: 'Period Jun – Aug 2026' })).toBeTruthy();
});

test('the chosen name is marked, another is taken with a click, and the panel closes', () => {
  const onChange = open();
  expect(screen.getByRole('button', { name: /^Last 6 months/, pressed: true })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'All data' }));
  expect(onChange.mock.calls).toEqual([[{ preset: 'all' }]]);
  expect(screen.queryByRole('button', { name: 'All data' })).toBeNull();
});

test('own months begin with those shown, as far as there are data, and never end before they begin', () => {
  const onChange = open();
  expect(monthsOf('From')).toEqual(['Jun 2026', 'Jul 2026', 'Aug 2026', 'Sept 2026', 'Oct 2026']);
  choose('To', '2026-07');
  choose('From', '2026-09');
  expect(monthsOf('To')).toEqual(['Sept 2026', 'Oct 2026']);
  fireEvent.click(screen.getByRole('button', { name: 'Show' }));
  expect(onChange.mock.calls).toEqual([[{ range: { from: '2026-09', to: '2026-09' } }]]);
});

test('another comparison leaves the panel open', () => {
  const onChange = open();
  choose('Compare with', 'year');
  expect(onChange.mock.calls).toEqual([[{ compare: 'year' }]]);
  expect(screen.getByRole('button', { name: 'Show' })).toBeTruthy();
});

test('without data there are no months to choose', () => {
  open({ available: [], chosen: 'all' });
  expect(screen.queryByRole('combobox', { name: 'From' })).toBeNull();
});
