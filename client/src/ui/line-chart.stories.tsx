import type { Meta, StoryObj } from '@storybook/react-vite';
import { monthsUpToNow, revenue } from '../../.storybook/samples.js';
import { LineChart } from './line-chart.js';

const meta = {
  component: LineChart,
  args: {
    label: 'Net revenue by month',
    note: 'Sales less returns. October is not over yet.',
    unit: 'money',
    points: monthsUpToNow(revenue),
  },
  // The drawing is loaded when first shown.
  play: async ({ canvas }) => {
    await canvas.findAllByRole('img', {}, { timeout: 10_000 });
  },
} satisfies Meta<typeof LineChart>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const Dark: Story = { globals: { scheme: 'dark' } };

export const Narrow: Story = { parameters: { width: 'narrow' } };

export const OnePoint: Story = { args: { points: monthsUpToNow([21_700]) } };

export const Empty: Story = { args: { points: monthsUpToNow([null, null, null]) }, play: () => undefined };

export const Negative: Story = {
  args: {
    label: 'Sentiment by month',
    note: 'From −1 to +1.',
    unit: 'score',
    points: monthsUpToNow([0.31, 0.12, -0.24, null, -0.41, -0.38, -0.05]),
  },
};
