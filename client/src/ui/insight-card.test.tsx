import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { show } from '../testing/show.js';
import { type Finding, InsightCard } from './insight-card.js';

const unhappy: Finding = {
  severity: 'critical',
  headline: 'Northwind has unusually many unhappy tickets',
  explanation: '9 of 14 were negative; 3.4 would be expected.',
  enoughData: true,
  subject: { name: 'Northwind', to: '/customers/C1' },
  rows: { label: 'See the tickets', to: '?open=%2Ftickets' },
  why: '?open=why%3Amood',
  stake: { amount: 12300, word: 'at stake' },
};

const hrefOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href');

test('a finding says what and how urgent, what depends on it, and leads to its reasons and rows', () => {
  show(<InsightCard {...unhappy} />);
  expect(screen.getByText('Act now')).toBeTruthy();
  expect(screen.getByText('£12,300').parentElement?.textContent).toBe('£12,300 at stake');
  expect(hrefOf('Why? Northwind has unusually many unhappy tickets')).toBe('/?open=why%3Amood');
  expect(hrefOf('See the tickets')).toBe('/?open=%2Ftickets');
  expect(hrefOf('Northwind')).toBe('/customers/C1');
  expect(screen.queryByText(/Not enough data/)).toBeNull();
});

test('one that rests on little says so, and no money is named where none depends on it', () => {
  show(<InsightCard {...unhappy} enoughData={false} stake={undefined} />);
  expect(screen.getByText('Not enough data yet to be sure.')).toBeTruthy();
  expect(screen.queryByText(/at stake/)).toBeNull();
});
