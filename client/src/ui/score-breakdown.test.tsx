import { describe, expect, test } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import { show } from '../testing/show.js';
import { ScoreBreakdown } from './score-breakdown.js';

const health = (
  <ScoreBreakdown
    label="Health score"
    score={61.5}
    scale={{ from: 0, to: 100, unit: 'points' }}
    base={{ label: 'Neutral', value: 50 }}
    contributions={[
      { label: 'Purchase rhythm', value: 15.5, explanation: 'Buys every 20 days; neutral is every 31.' },
      { label: 'Open tickets', value: -4 },
      { label: 'Sentiment', value: null },
    ]}
  />
);

const rowTexts = () => screen.getAllByRole('listitem').map((row) => row.textContent);

describe('a score and what it is made of', () => {
  test('the signs are written and lead from the base to the score', () => {
    show(health);
    expect(rowTexts()).toEqual([
      'Neutral50',
      'Purchase rhythm+15.5Buys every 20 days; neutral is every 31.',
      'Open tickets-4',
      'Sentimentno data',
      'Health score61.5',
    ]);
  });

  test('bars go on where the one before ended', () => {
    const { container } = show(health);
    const bars = [...container.querySelectorAll<HTMLElement>('.cq-breakdown-bar')];
    expect(bars.map(({ style, dataset }) => [style.left, style.width, dataset['tone']])).toEqual([
      ['0%', '50%', 'plain'],
      ['50%', '15.5%', 'good'],
      ['61.5%', '4%', 'bad'],
      ['61.5%', '0%', 'plain'],
      ['0%', '61.5%', 'total'],
    ]);
  });

  test('is told in a sentence, and can be read as a table', () => {
    show(health);
    expect(
      screen.getByText(
        'Health score 61.5, from 50 (Neutral): Purchase rhythm +15.5, Open tickets -4, Sentiment no data.',
      ),
    ).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show table' }));
    expect(screen.getAllByRole('row').map((row) => row.textContent)).toEqual([
      'What countsPoints',
      'Neutral50',
      'Purchase rhythm+15.5',
      'Open tickets-4',
      'Sentimentno data',
      'Health score61.5',
    ]);
  });

  test('a rise of a risk is not welcome, and its levels are percentages', () => {
    show(
      <ScoreBreakdown
        label="Churn risk"
        welcome="down"
        score={42.4}
        scale={{ from: 0, to: 100, unit: 'percent' }}
        base={{ label: 'Average customer', value: 30 }}
        contributions={[{ label: 'Days since the last purchase', value: 12.4 }]}
      />,
    );
    expect(rowTexts()).toEqual([
      'Average customer30%',
      'Days since the last purchase+12.4',
      'Churn risk42.4%',
    ]);
    expect(screen.getByText('+12.4').getAttribute('data-tone')).toBe('bad');
  });
});
