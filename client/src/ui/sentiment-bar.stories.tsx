import type { Meta, StoryObj } from '@storybook/react-vite';
import { SentimentBar } from './sentiment-bar.js';

const meta = {
  component: SentimentBar,
  args: { label: 'Mood of tickets', negative: 9, neutral: 3, positive: 2 },
} satisfies Meta<typeof SentimentBar>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const Dark: Story = { globals: { scheme: 'dark' } };

export const Narrow: Story = { parameters: { width: 'narrow' } };

export const Linked: Story = {
  args: { hrefs: { negative: '/tickets?sentiment=NEGATIVE', positive: '/tickets?sentiment=POSITIVE' } },
};

export const OneMood: Story = { args: { negative: 0, neutral: 0, positive: 1 } };

export const Uneven: Story = { args: { negative: 1, neutral: 40, positive: 12_400 } };

export const Empty: Story = { args: { negative: 0, neutral: 0, positive: 0 } };
