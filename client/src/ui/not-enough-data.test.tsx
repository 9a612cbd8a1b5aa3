import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { show } from '../testing/show.js';
import { NotEnoughData } from './not-enough-data.js';

test('says how much there is of what is needed', () => {
  show(
    <NotEnoughData progress={{ have: 2, need: 5, noun: 'tickets' }} advice="The mood shows from five on." />,
  );
  expect(screen.getByText('Not enough data: 2 of 5 tickets')).toBeTruthy();
  expect(screen.getByText('The mood shows from five on.')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('says so too where nothing can be counted', () => {
  show(<NotEnoughData advice="No purchases yet." />);
  expect(screen.getByText('Not enough data yet')).toBeTruthy();
});
