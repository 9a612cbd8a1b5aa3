import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { show } from '../testing/show.js';
import { ModelCard } from './model-card.js';

const facts = [{ label: 'Tells apart', value: '0.81 (0.5 is chance)' }];

test('opens what a model rests on, and what it said against what came', () => {
  show(
    <ModelCard
      note="Tested on the last 90 days."
      facts={facts}
      calibration={[{ predicted: 0.124, happened: 0.13, customers: 1204 }]}
    />,
  );
  expect(screen.getByText('How sure is this?').closest('details')!.open).toBe(false);
  expect(screen.getByRole('term').parentElement?.textContent).toBe('Tells apart0.81 (0.5 is chance)');
  expect(screen.getAllByRole('row').map((row) => row.textContent)).toEqual([
    'PredictedHappenedCustomers',
    '12.4%13%1,204',
  ]);
});

test('a model without a back-test has no table', () => {
  show(<ModelCard facts={facts} calibration={[]} />);
  expect(screen.queryByRole('table')).toBeNull();
});
