import { describe, expect, test } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import { show } from '../testing/show.js';
import { BarChart } from './bar-chart.js';
import { chartMargin } from './chart-axes.js';
import { LineChart } from './line-chart.js';

const points = [
  { label: 'Aug 2026', tick: 'Aug', value: 1200, incomplete: false },
  { label: 'Sep 2026', tick: 'Sep', value: 1500, incomplete: false },
  { label: 'Oct 2026', tick: 'Oct', value: 300, incomplete: true },
];

describe('a bar chart', () => {
  test('every bar tells its month and amount, and an incomplete one that it is', async () => {
    show(<BarChart label="Net revenue by month" unit="money" points={points} width={600} />);
    expect(await screen.findByLabelText('Sep 2026: £1,500')).toBeTruthy();
    expect(screen.getByLabelText('Oct 2026, so far: £300.00')).toBeTruthy();
    expect(screen.getByText('Aug')).toBeTruthy();
  });

  test('a month with more returns than sales goes down from zero, inside the frame', async () => {
    const net = points.map((point) => (point.tick === 'Sep' ? { ...point, value: -400 } : point));
    show(<BarChart label="Net revenue by month" unit="money" points={net} width={600} height={200} />);
    const edges = (bar: HTMLElement) => ({
      top: Number(bar.getAttribute('y')),
      bottom: Number(bar.getAttribute('y')) + Number(bar.getAttribute('height')),
    });
    const below = edges(await screen.findByLabelText('Sep 2026: -£400.00'));
    expect(below.top).toBeCloseTo(edges(screen.getByLabelText('Aug 2026: £1,200')).bottom);
    expect(below.bottom).toBeLessThanOrEqual(200 - chartMargin.top - chartMargin.bottom);
  });

  test('can be read as a table', () => {
    show(<BarChart label="Net revenue by month" unit="money" points={points} width={600} />);
    fireEvent.click(screen.getByRole('button', { name: 'Show table' }));
    expect(screen.getAllByRole('row').map((row) => row.textContent)).toEqual([
      'MonthNet revenue by month',
      'Aug 2026£1,200',
      'Sep 2026£1,500',
      'Oct 2026 (so far)£300.00',
    ]);
  });
});

describe('a line chart', () => {
  test('only the way to an incomplete month is dashed', async () => {
    const { container } = show(<LineChart label="Tickets" unit="count" points={points} width={600} />);
    expect(await screen.findByLabelText('Oct 2026, so far: 300')).toBeTruthy();
    expect(container.querySelectorAll('path[stroke-dasharray]')).toHaveLength(1);
  });

  test('a month without a value is a gap, not a zero', async () => {
    const gap = points.map((point) => (point.tick === 'Sep' ? { ...point, value: null } : point));
    const { container } = show(<LineChart label="Tickets" unit="count" points={gap} width={600} />);
    expect(await screen.findByLabelText('Aug 2026: 1,200')).toBeTruthy();
    expect(container.querySelectorAll('path[stroke-linecap]')).toHaveLength(0);
    expect(screen.queryByLabelText(/Sep 2026/)).toBeNull();
  });
});

test('a chart without a single value says so instead of drawing an empty frame', () => {
  show(
    <LineChart
      label="Tickets"
      unit="score"
      points={points.map((point) => ({ ...point, value: null }))}
      width={600}
    />,
  );
  expect(screen.getByText('There are no values in these months.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Show table' })).toBeNull();
});
