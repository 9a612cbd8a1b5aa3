import type { Meta, StoryObj } from '@storybook/react-vite';
import { ScoreBadge } from './score-badge.js';

const meta = {
  component: ScoreBadge,
  args: { level: 'good', value: 78.5, unit: 'points' },
} satisfies Meta<typeof ScoreBadge>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Good: Story = {};

export const Fair: Story = { args: { level: 'fair', value: 51 } };

export const Poor: Story = { args: { level: 'poor', value: 22.1 } };

export const LowRisk: Story = { args: { level: 'low-risk', value: 8.2, unit: 'percent' } };

export const MediumRisk: Story = { args: { level: 'medium-risk', value: 44, unit: 'percent' } };

export const HighRisk: Story = { args: { level: 'high-risk', value: 83.4, unit: 'percent' } };

export const Dark: Story = { ...HighRisk, globals: { scheme: 'dark' } };
