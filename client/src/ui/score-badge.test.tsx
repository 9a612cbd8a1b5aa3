import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { show } from '../testing/show.js';
import { ScoreBadge } from './score-badge.js';

test('a level is a word and a number, whatever its colour', () => {
  show(
    <>
      <ScoreBadge level="good" value={71.54} unit="points" />
      <ScoreBadge level="high-risk" value={83} unit="percent" />
    </>,
  );
  expect(screen.getByText('Good 71.5')).toBeTruthy();
  expect(screen.getByText('High risk 83%')).toBeTruthy();
});
