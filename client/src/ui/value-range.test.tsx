import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { show } from '../testing/show.js';
import { ValueRange } from './value-range.js';

const range = (low: number, expected: number, high: number) =>
  show(
    <ValueRange label="Next 12 months" unit="money" low={low} expected={expected} high={high} level={0.8} />,
  );

test('an expected value comes with the interval it lies in, in words', () => {
  range(120, 640.5, 1900);
  expect(screen.getByRole('group', { name: 'Next 12 months' }).textContent).toBe(
    'Next 12 months£64180% of the time between £120 and £1,900',
  );
});

test('an interval of one value is not drawn as a span of nothing', () => {
  range(0, 0, 0);
  expect(screen.getByText('80% of the time exactly £0.00')).toBeTruthy();
});

test('an expected value above its interval stays on the line', () => {
  const { container } = range(0, 50, 20);
  expect(container.querySelector<HTMLElement>('.cq-range-expected')?.style.left).toBe('100%');
});
