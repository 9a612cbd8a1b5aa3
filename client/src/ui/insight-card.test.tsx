import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { show } from '../testing/show.js';
import { InsightCard } from './insight-card.js';

test('a finding says what, why, how sure, and leads to its rows', () => {
  show(
    <InsightCard
      severity="critical"
      headline="Northwind has unusually many unhappy tickets"
      explanation="9 of 14 were negative; 3.4 would be expected."
      facts={[{ label: 'Negative tickets', value: '9 tickets' }]}
      rule={{
        name: 'Negative tickets',
        description: 'Compares with all customers.',
        threshold: 'at least 5 tickets',
      }}
      confidence="Chance alone would do this with probability 0.0031"
      enoughData
      subject={{ name: 'Northwind', to: '/customers/C1' }}
      rows={{ label: 'See the tickets', to: '/tickets?customer=C1' }}
    />,
  );
  expect(screen.getByText('Act now')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'See the tickets' }).getAttribute('href')).toBe(
    '/tickets?customer=C1',
  );
  const facts = screen
    .getAllByRole('term')
    .map((term) => `${term.textContent}: ${term.nextSibling?.textContent}`);
  expect(facts).toEqual([
    'Rule: Compares with all customers.',
    'Shown when: at least 5 tickets',
    'Negative tickets: 9 tickets',
    'How sure: Chance alone would do this with probability 0.0031',
  ]);
  expect(screen.queryByText(/Not enough data/)).toBeNull();
});
