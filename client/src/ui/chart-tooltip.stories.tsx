import type { Meta, StoryObj } from '@storybook/react-vite';
import { ChartTooltip } from './chart-tooltip.js';

const meta = {
  component: ChartTooltip,
  args: { unit: 'money', point: { label: 'Sep 2026', tick: 'Sep', value: 61_300, incomplete: false } },
} satisfies Meta<typeof ChartTooltip>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const Dark: Story = { globals: { scheme: 'dark' } };

export const Incomplete: Story = {
  args: { point: { label: 'Oct 2026', tick: 'Oct', value: 21_700, incomplete: true } },
};

export const Negative: Story = {
  args: { unit: 'score', point: { label: 'Sep 2026', tick: 'Sep', value: -0.38, incomplete: false } },
};
