import { expect, test } from '@jest/globals';
import { fireEvent, screen, within } from '@testing-library/react';
import { show } from '../testing/show.js';
import { type Alert, AlertList } from './alert-list.js';

const unhappy: Alert = {
  id: 'mood:C1',
  severity: 'critical',
  headline: 'Northwind has unusually many unhappy tickets',
  explanation: '9 of 14 were negative; 3.4 would be expected.',
  facts: [{ label: 'Negative tickets', value: '9 tickets' }],
  rule: { name: 'Negative tickets', description: '', threshold: 'at least 5 tickets' },
  enoughData: true,
  subject: { name: 'Northwind', to: '/customers/C1' },
  rows: { label: 'See the tickets', to: '/tickets?customer=C1' },
  atStake: 12300,
};

test('an alert says how urgent, about whom and what is at stake; its reasons open', () => {
  show(<AlertList label="Alerts" alerts={[unhappy]} emptyAdvice="" />);
  const item = within(within(screen.getByRole('list', { name: 'Alerts' })).getByRole('listitem'));
  expect(item.getByText('Act now')).toBeTruthy();
  expect(item.getByText('£12,300').parentElement?.textContent).toBe('£12,300 at stake');
  expect(item.getByRole('link', { name: 'Northwind' }).getAttribute('href')).toBe('/customers/C1');
  const reasons = item.getByText('Why?').closest('details')!;
  expect(reasons.open).toBe(false);
  fireEvent.click(item.getByText('Why?'));
  expect(reasons.open).toBe(true);
  expect(reasons.textContent).toContain('9 of 14 were negative');
  expect(reasons.textContent).toContain('Negative tickets9 tickets');
});

test('where no money depends on it none is named', () => {
  show(<AlertList label="Alerts" alerts={[{ ...unhappy, atStake: undefined }]} emptyAdvice="" />);
  expect(screen.queryByText(/at stake/)).toBeNull();
});

test('no alerts are good news, said as such', () => {
  show(<AlertList label="Alerts" alerts={[]} emptyAdvice="All is as usual." />);
  expect(screen.getByText('All is as usual.')).toBeTruthy();
  expect(screen.queryByRole('list')).toBeNull();
});
