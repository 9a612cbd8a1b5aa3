import '../testing/browser-gaps.js';
import { expect, test } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import { useLocation } from 'react-router';
import { PeriodPicker } from '../ui/period-picker.js';
import { show } from '../testing/show.js';
import { dataMonths, usePeriod } from './period-state.js';

const clock = {
  asOf: '2026-10-17T20:15:00Z',
  firstMonth: '2026-06',
  lastCompleteMonth: '2026-09',
  timeZone: 'UTC',
};

function Page() {
  const { period, comparison, picker } = usePeriod(dataMonths(clock));
  return (
    <>
      <PeriodPicker {...picker} />
      <p data-testid="shown">{`${period?.from ?? 'all'} ${period?.to ?? ''} ${comparison}`}</p>
      <p data-testid="address">{useLocation().search}</p>
    </>
  );
}

const text = (id: string) => screen.getByTestId(id).textContent;
const open = () => fireEvent.click(screen.getByRole('button', { name: /^Period / }));
const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByRole('combobox', { name: label }), { target: { value } });

test('what is chosen stands in the address, and the usual things do not', () => {
  show(<Page />);
  expect(text('shown')).toBe('2025-10 2026-09 before');
  open();
  fireEvent.click(screen.getByRole('button', { name: /^Year to date/ }));
  expect([text('address'), text('shown')]).toEqual(['?period=ytd', '2026-01 2026-10 before']);
  open();
  choose('Compare with', 'year');
  expect([text('address'), text('shown')]).toEqual(['?period=ytd&compare=year', '2026-01 2026-10 year']);
  choose('From', '2026-07');
  choose('To', '2026-08');
  fireEvent.click(screen.getByRole('button', { name: 'Show' }));
  expect(text('address')).toBe('?period=2026-07..2026-08&compare=year');
  open();
  choose('Compare with', 'before');
  fireEvent.click(screen.getByRole('button', { name: /^Last 12 months/ }));
  expect(text('address')).toBe('');
});

test('the last month is that of the reports’ zone', () => {
  const newYear = { ...clock, asOf: '2026-12-31T23:30:00Z' };
  expect(dataMonths(newYear)?.last).toBe('2026-12');
  expect(dataMonths({ ...newYear, timeZone: 'Europe/Berlin' })?.last).toBe('2027-01');
  expect(dataMonths(undefined)).toBeUndefined();
});
