import type { Meta, StoryObj } from '@storybook/react-vite';
import {
  monthsUpToNow,
  revenue,
  revenueYearBefore,
  sixtyMonths,
  yearBefore,
} from '../../.storybook/samples.js';
import { Sparkline } from './sparkline.js';

const meta = {
  component: Sparkline,
  args: { label: 'Net revenue', unit: 'money', points: monthsUpToNow(revenue) },
} satisfies Meta<typeof Sparkline>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const Dark: Story = { globals: { scheme: 'dark' } };

export const Compared: Story = { args: { comparison: yearBefore(revenueYearBefore) } };

export const Negative: Story = {
  args: { label: 'Sentiment', unit: 'score', points: monthsUpToNow([0.2, -0.1, -0.4, null, -0.3, -0.5]) },
};

export const Level: Story = { args: { points: monthsUpToNow([5, 5, 5]) } };

export const SixtyMonths: Story = { args: { points: monthsUpToNow(sixtyMonths) } };

export const OnePoint: Story = { args: { points: monthsUpToNow([21_700]) } };

export const Empty: Story = { args: { points: [] } };
