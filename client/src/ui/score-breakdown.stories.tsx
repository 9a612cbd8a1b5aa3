import type { Meta, StoryObj } from '@storybook/react-vite';
import { ScoreBreakdown } from './score-breakdown.js';

const meta = {
  component: ScoreBreakdown,
  args: {
    label: 'Health score',
    note: '0 to 100; 50 is neutral.',
    score: 61.2,
    scale: { from: 0, to: 100, unit: 'points' },
    base: { label: 'Neutral', value: 50 },
    contributions: [
      {
        label: 'Purchase rhythm',
        value: 15.5,
        explanation: 'Last bought 9 days ago and usually buys every 21 days; neutral is 21.',
      },
      {
        label: 'Spend',
        value: 6.4,
        explanation: '£4,120 in 90 days; neutral is £3,480, as in the 90 days before.',
      },
      { label: 'Sentiment', value: -8.2, explanation: '5 of 9 tickets were negative; neutral is a quarter.' },
      { label: 'Open tickets', value: -2.5, explanation: '2 tickets are open; neutral is none.' },
      { label: 'Expected purchases', value: null },
    ],
  },
} satisfies Meta<typeof ScoreBreakdown>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Health: Story = {};

export const Dark: Story = { globals: { scheme: 'dark' } };

export const Narrow: Story = { parameters: { width: 'narrow' } };

export const ChurnRisk: Story = {
  args: {
    label: 'Risk of leaving',
    note: 'Probability of no purchase within 90 days. Contributions in percentage points.',
    welcome: 'down',
    score: 64.8,
    scale: { from: 0, to: 100, unit: 'percent' },
    base: { label: 'Average customer', value: 31.2 },
    contributions: [
      { label: 'Days since the last purchase', value: 28.1 },
      { label: 'Orders', value: -6.3 },
      { label: 'Negative tickets', value: 11.8 },
    ],
  },
};

export const Negative: Story = {
  args: {
    score: 4.5,
    contributions: [
      { label: 'Purchase rhythm', value: -30 },
      { label: 'Spend', value: -15.5 },
    ],
  },
};

export const Empty: Story = { args: { score: 50, contributions: [] } };

export const LongLabels: Story = {
  args: {
    contributions: [
      { label: 'Days since the last purchase, compared with the usual rhythm of purchases', value: 11.2 },
      { label: 'Landmaschinenersatzteilegroßhandelsgesellschaft', value: 0 },
    ],
  },
};

export const Table: Story = { play: ({ canvasElement }) => canvasElement.querySelector('button')?.click() };
