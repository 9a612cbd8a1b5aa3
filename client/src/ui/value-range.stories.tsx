import type { Meta, StoryObj } from '@storybook/react-vite';
import { ValueRange } from './value-range.js';

const meta = {
  component: ValueRange,
  args: {
    label: 'Value of the next 12 months',
    unit: 'money',
    low: 410,
    expected: 1204,
    high: 2310,
    level: 0.8,
  },
} satisfies Meta<typeof ValueRange>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const Dark: Story = { globals: { scheme: 'dark' } };

export const Narrow: Story = { parameters: { width: 'narrow' } };

export const Skewed: Story = { args: { low: 0, expected: 96, high: 60 } };

export const Nothing: Story = { args: { low: 0, expected: 0, high: 0 } };

export const Negative: Story = {
  args: { label: 'Sentiment next month', unit: 'score', low: -0.6, expected: -0.2, high: 0.3 },
};
