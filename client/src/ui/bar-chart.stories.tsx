import type { Meta, StoryObj } from '@storybook/react-vite';
import {
  longName,
  monthsUpToNow,
  revenue,
  revenueYearBefore,
  sixtyMonths,
  yearBefore,
} from '../../.storybook/samples.js';
import { BarChart } from './bar-chart.js';
import type { Part } from './point.js';

const meta = {
  component: BarChart,
  args: {
    label: 'Net revenue by month',
    note: 'Sales less returns. October is not over yet.',
    unit: 'money',
    points: monthsUpToNow(revenue),
  },
  // The drawing is loaded when first shown.
  play: async ({ canvas }) => {
    await canvas.findAllByLabelText(/202/, {}, { timeout: 10_000 });
  },
} satisfies Meta<typeof BarChart>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const Dark: Story = { globals: { scheme: 'dark' } };

export const Compared: Story = { args: { comparison: yearBefore(revenueYearBefore) } };

export const Narrow: Story = { ...Compared, parameters: { width: 'narrow' } };

export const VeryNarrow: Story = { args: { width: 220, height: 180 } };

export const Focused: Story = {
  args: {
    points: monthsUpToNow(revenue).map((point) => ({ ...point, href: `/sales?from=${point.date}-01` })),
    comparison: yearBefore(revenueYearBefore),
  },
  play: async ({ canvas }) => (await canvas.findByLabelText(/^Aug 2026/, {}, { timeout: 10_000 })).focus(),
};

const moods: readonly Part[] = [
  { key: 'negative', label: 'Negative', tone: 'bad' },
  { key: 'neutral', label: 'Neutral', tone: 'mid' },
  { key: 'positive', label: 'Positive', tone: 'good' },
  { key: 'unscored', label: 'Without a score', tone: 'faint' },
];

const tickets = [12, 15, 9, 14, 18, 16, 21, 25, 24, 19, 17, 6];

export const Parts: Story = {
  args: {
    label: 'Ticket sentiment by month',
    note: 'Negative tickets lie at the bottom. October is not over yet.',
    unit: 'count',
    parts: moods,
    points: monthsUpToNow(tickets).map((point, index) => {
      const value = point.value ?? 0;
      const negative = Math.round(value * 0.05 * index);
      const positive = Math.round((value - negative) * 0.4);
      const parts = { negative, positive, unscored: 1, neutral: value - negative - positive - 1 };
      return { ...point, parts, detail: `${Math.round((100 * negative) / value)}% negative` };
    }),
  },
};

export const PartsInTheDark: Story = { ...Parts, globals: { scheme: 'dark' } };

export const OnePoint: Story = { args: { points: monthsUpToNow([21_700]) } };

export const Empty: Story = { args: { points: monthsUpToNow([null, null, null]) }, play: () => undefined };

export const Zero: Story = { args: { points: monthsUpToNow([0, 0, 0, 0, 0, 0]) } };

export const Few: Story = {
  args: { unit: 'count', label: 'Orders by month', points: monthsUpToNow([1, 0, 2]) },
};

export const SixtyMonths: Story = { args: { points: monthsUpToNow(sixtyMonths) } };

export const LongLabels: Story = {
  args: {
    label: `Net revenue of ${longName} by month`,
    points: monthsUpToNow(revenue.map((value) => value * 123_456)).map((point) => ({
      ...point,
      tick: `${point.label}, the whole of it`,
    })),
  },
};

export const Negative: Story = { args: { points: monthsUpToNow([4200, -1800, 900, -350, 2600, 400]) } };
