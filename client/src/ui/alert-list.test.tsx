import { expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { show } from '../testing/show.js';
import { type Alert, AlertList } from './alert-list.js';

const unhappy: Alert = {
  id: 'mood:C1',
  severity: 'critical',
  headline: 'Northwind has unusually many unhappy tickets',
  explanation: '9 of 14 were negative; 3.4 would be expected.',
  enoughData: true,
  subject: { name: 'Northwind', to: '/customers/C1' },
  rows: { label: 'See the tickets', to: '/tickets?customer=C1' },
  why: '?open=why%3Amood',
  stake: { amount: 12300, word: 'at stake' },
};

test('an alert says how urgent, about whom and what is at stake, and leads to its reasons', () => {
  show(<AlertList label="Alerts" alerts={[unhappy]} emptyAdvice="" />);
  const item = within(within(screen.getByRole('list', { name: 'Alerts' })).getByRole('listitem'));
  expect(item.getByText('Act now')).toBeTruthy();
  expect(item.getByText('£12,300').parentElement?.textContent).toBe('£12,300 at stake');
  expect(item.getByRole('link', { name: 'Northwind' }).getAttribute('href')).toBe('/customers/C1');
  expect(item.getByRole('link', { name: /^Why\?/ }).getAttribute('href')).toBe('/?open=why%3Amood');
});

test('where no money depends on it none is named', () => {
  show(<AlertList label="Alerts" alerts={[{ ...unhappy, stake: undefined }]} emptyAdvice="" />);
  expect(screen.queryByText(/at stake/)).toBeNull();
});

test('no alerts are good news, said as such', () => {
  show(<AlertList label="Alerts" alerts={[]} emptyAdvice="All is as usual." />);
  expect(screen.getByText('All is as usual.')).toBeTruthy();
  expect(screen.queryByRole('list')).toBeNull();
});
