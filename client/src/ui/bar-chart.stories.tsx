import type { Meta, StoryObj } from '@storybook/react-vite';
import { monthsUpToNow, revenue } from '../../.storybook/samples.js';
import { BarChart } from './bar-chart.js';

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
    await canvas.findAllByRole('img', {}, { timeout: 10_000 });
  },
} satisfies Meta<typeof BarChart>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const Dark: Story = { globals: { scheme: 'dark' } };

export const Narrow: Story = { parameters: { width: 'narrow' } };

export const OnePoint: Story = { args: { points: monthsUpToNow([21_700]) } };

export const Empty: Story = { args: { points: monthsUpToNow([null, null, null]) }, play: () => undefined };

export const Negative: Story = { args: { points: monthsUpToNow([4200, -1800, 900, -350, 2600, 400]) } };
