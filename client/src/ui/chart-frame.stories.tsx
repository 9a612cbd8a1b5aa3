import type { Meta, StoryObj } from '@storybook/react-vite';
import { monthsUpToNow, revenue } from '../../.storybook/samples.js';
import { ChartFrame } from './chart-frame.js';

const meta = {
  component: ChartFrame,
  args: {
    label: 'Net revenue by month',
    unit: 'money',
    height: 60,
    points: monthsUpToNow(revenue),
    Drawing: () => 'A drawing',
  },
} satisfies Meta<typeof ChartFrame>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const Table: Story = { play: ({ canvasElement }) => canvasElement.querySelector('button')?.click() };

export const Empty: Story = { args: { points: [] } };
