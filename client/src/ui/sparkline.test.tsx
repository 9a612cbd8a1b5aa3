import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { show } from '../testing/show.js';
import { Sparkline } from './sparkline.js';

const points = [
  { label: 'Aug 2026', tick: 'Aug', value: 1200, incomplete: false },
  { label: 'Sep 2026', tick: 'Sep', value: 1500, incomplete: false },
  { label: 'Oct 2026', tick: 'Oct', value: 300, incomplete: true },
];

const spark = (values: readonly (number | null)[]) =>
  show(
    <Sparkline
      label="Revenue"
      unit="money"
      points={points.slice(0, values.length).map((point, index) => ({ ...point, value: values[index]! }))}
    />,
  ).container;

test('tells in words what it draws, and marks the last point as not complete', () => {
  const drawn = spark([1200, 1500, 300]);
  expect(screen.getByRole('img').getAttribute('aria-label')).toContain('latest £1,500 in Sep 2026');
  expect(drawn.querySelectorAll('line')).toHaveLength(2);
  expect(drawn.querySelectorAll('line[stroke-dasharray]')).toHaveLength(1);
  expect(drawn.querySelector('circle')?.hasAttribute('data-incomplete')).toBe(true);
});

test('a month without a value is a gap', () => {
  expect(spark([1200, null, 300]).querySelectorAll('line')).toHaveLength(0);
});

test('one point is a dot, and none a dash', () => {
  const one = spark([5]);
  expect(one.querySelector('circle')?.getAttribute('cx')).toBe('48');
  expect(spark([null]).querySelector('svg')).toBeNull();
  expect(screen.getByLabelText('Revenue: no values yet.').textContent).toBe('–');
});
