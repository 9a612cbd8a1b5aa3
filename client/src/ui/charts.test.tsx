import { describe, expect, test } from '@jest/globals';
import { act, fireEvent, screen } from '@testing-library/react';
import { show } from '../testing/show.js';
import { useLocation } from 'react-router';
import { BarChart } from './bar-chart.js';
import { ChartFrame } from './chart-frame.js';
import { lateDrawing } from './late-drawing.js';
import { LineChart } from './line-chart.js';

const points = [
  { label: 'Aug 2026', tick: 'Aug', value: 1200, incomplete: false },
  { label: 'Sep 2026', tick: 'Sep', value: 1500, incomplete: false },
  { label: 'Oct 2026', tick: 'Oct', value: 300, incomplete: true },
];

const comparison = {
  label: 'A year ago',
  points: [1100, 1400, 1300].map((value, index) => {
    const tick = points[index]!.tick;
    return { label: `${tick} 2025`, tick, value, incomplete: false };
  }),
};

const revenue = { label: 'Net revenue by month', unit: 'money', width: 600, height: 200 } as const;

const bars = (container: HTMLElement) =>
  [...container.querySelectorAll('.cq-bar')].map((bar) => ({
    month: bar.getAttribute('data-month'),
    fill: bar.getAttribute('fill'),
    top: Number(bar.getAttribute('y')),
    bottom: Number(bar.getAttribute('y')) + Number(bar.getAttribute('height')),
  }));

describe('a bar chart', () => {
  test('every month tells its amount, and an incomplete one that it is and is hatched', async () => {
    const { container } = show(<BarChart {...revenue} points={points} />);
    expect(await screen.findByLabelText('Sep 2026: £1,500')).toBeTruthy();
    expect(screen.getByLabelText('Oct 2026, so far: £300.00')).toBeTruthy();
    expect(screen.getByText('Aug')).toBeTruthy();
    expect(bars(container).map(({ fill }) => fill?.startsWith('url('))).toEqual([false, false, true]);
  });

  test('a month with more returns than sales goes down from zero, inside the frame', async () => {
    const net = points.map((point) => (point.tick === 'Sep' ? { ...point, value: -400 } : point));
    const { container } = show(<BarChart {...revenue} points={net} />);
    await screen.findByLabelText('Sep 2026: -£400.00');
    const [above, below] = bars(container);
    expect(below?.top).toBeCloseTo(above?.bottom ?? 0);
    expect(below?.bottom).toBeLessThan(200);
  });

  test('the comparison is named, drawn and told with its own month', async () => {
    const { container } = show(<BarChart {...revenue} points={points} comparison={comparison} />);
    expect(await screen.findByLabelText('Sep 2026: £1,500. A year ago, Sep 2025: £1,400')).toBeTruthy();
    expect(screen.getByText('A year ago')).toBeTruthy();
    expect(container.querySelectorAll('.cq-compared line[stroke-dasharray]')).toHaveLength(3);
  });

  test('parts lie on each other, and a month tells each of them', async () => {
    const parts = [
      { key: 'negative', label: 'Negative', tone: 'bad' as const },
      { key: 'others', label: 'Not negative', tone: 'mid' as const },
    ];
    const months = points.map((point, index) => ({
      ...point,
      value: 10,
      parts: { negative: index, others: 10 - index },
      detail: `${index} of 10`,
    }));
    const { container } = show(
      <BarChart {...revenue} label="Tickets" unit="count" points={months} parts={parts} />,
    );
    expect(await screen.findByLabelText('Sep 2026: 10. Negative 1, Not negative 9. 1 of 10')).toBeTruthy();
    const [lower, upper] = bars(container).filter(({ month }) => month === 'Sep 2026');
    expect(upper!.bottom).toBeLessThanOrEqual(lower!.top);
    expect(bars(container).filter(({ month }) => month === 'Aug 2026')).toHaveLength(1);
    expect(screen.getByText('Not negative')).toBeTruthy();
  });

  test('can be read as a table, with the comparison beside', () => {
    show(<BarChart {...revenue} points={points} comparison={comparison} />);
    fireEvent.click(screen.getByRole('button', { name: 'Show table' }));
    expect(screen.getAllByRole('row').map((row) => row.textContent)).toEqual([
      'MonthNet revenue by monthA year ago: monthA year ago',
      'Aug 2026£1,200Aug 2025£1,100',
      'Sep 2026£1,500Sep 2025£1,400',
      'Oct 2026 (so far)£300.00Oct 2025£1,300',
    ]);
  });
});

describe('a line chart', () => {
  const tickets = { label: 'Tickets', unit: 'count', width: 600 } as const;

  test('only the way to an incomplete month is dotted', async () => {
    const { container } = show(<LineChart {...tickets} points={points} />);
    expect(await screen.findByLabelText('Oct 2026, so far: 300')).toBeTruthy();
    expect(container.querySelectorAll('.cq-segment')).toHaveLength(2);
    expect(container.querySelectorAll('.cq-segment[stroke-dasharray]')).toHaveLength(1);
  });

  test('a month without a value is a gap, not a zero', async () => {
    const gap = points.map((point) => (point.tick === 'Sep' ? { ...point, value: null } : point));
    const { container } = show(<LineChart {...tickets} points={gap} />);
    expect(await screen.findByLabelText('Aug 2026: 1,200')).toBeTruthy();
    expect(container.querySelectorAll('.cq-segment')).toHaveLength(0);
    expect(screen.queryByLabelText(/Sep 2026/)).toBeNull();
  });

  test('with room the comparison is named at its end, else above', async () => {
    const nameAt = async (width: number) => {
      const { unmount } = show(
        <LineChart {...tickets} width={width} points={points} comparison={comparison} />,
      );
      const at = Number((await screen.findByText('A year ago')).getAttribute('x'));
      unmount();
      return at;
    };
    expect(await nameAt(700)).toBeGreaterThan(500);
    expect(await nameAt(320)).toBeLessThan(30);
  });
});

describe('a point', () => {
  const linked = points.map((point) => ({ ...point, href: `/sales?month=${point.tick}` }));
  const Address = () => <output>{useLocation().search}</output>;

  test('is reached with the keyboard: Tab stops once, at the latest, and arrow keys lead on', async () => {
    show(<BarChart {...revenue} points={linked} />);
    const latest = await screen.findByRole('link', { name: /^Oct 2026/ });
    const stops = () => screen.getAllByRole('link').filter((link) => link.getAttribute('tabindex') === '0');
    expect(stops()).toEqual([latest]);

    act(() => latest.focus());
    fireEvent.keyDown(latest, { key: 'ArrowLeft' });
    const before = screen.getByRole('link', { name: /^Sep 2026/ });
    expect(document.activeElement).toBe(before);
    expect(stops()).toEqual([before]);

    fireEvent.keyDown(before, { key: 'Home' });
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowLeft' });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Aug 2026: £1,200');
  });

  test('opens its rows', async () => {
    show(
      <>
        <LineChart {...revenue} points={linked} />
        <Address />
      </>,
    );
    fireEvent.click(await screen.findByRole('link', { name: /^Sep 2026/ }));
    expect(screen.getByRole('status').textContent).toBe('?month=Sep');
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

test('a chart whose code does not arrive says so, and still has its table', async () => {
  const Drawing = lateDrawing(() => Promise.reject(new TypeError('Failed to fetch')));
  show(<ChartFrame {...revenue} points={points} Drawing={Drawing} />);
  await screen.findByText('The chart could not be loaded');
  fireEvent.click(screen.getByRole('button', { name: 'Show table' }));
  expect(screen.getByRole('cell', { name: '£1,500' })).toBeTruthy();
});
