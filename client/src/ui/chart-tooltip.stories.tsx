import type { Meta, StoryObj } from '@storybook/react-vite';
import { ChartTooltip } from './chart-tooltip.js';

const meta = {
  component: ChartTooltip,
  args: { words: { when: 'Sep 2026', value: '£61,300', parts: [] } },
} satisfies Meta<typeof ChartTooltip>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const Dark: Story = { globals: { scheme: 'dark' } };

export const Compared: Story = {
  args: {
    hint: 'Click for the rows',
    words: {
      when: 'Oct 2026, so far',
      value: '£21,700',
      parts: [],
      detail: '38 orders, 210 units',
      before: { when: 'A year ago, Oct 2025', value: '£55,400' },
    },
  },
};

export const Parts: Story = {
  args: {
    words: {
      when: 'Sep 2026',
      value: '17',
      parts: [
        { key: 'negative', label: 'Negative', value: '9' },
        { key: 'positive', label: 'Positive', value: '8' },
      ],
      detail: '52.9% negative, on average −0.18',
    },
  },
};
