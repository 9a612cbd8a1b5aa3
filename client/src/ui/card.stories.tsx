import type { Meta, StoryObj } from '@storybook/react-vite';
import { longName } from '../../.storybook/samples.js';
import { Card } from './card.js';

const meta = {
  component: Card,
  args: {
    title: 'Top products',
    note: 'By net revenue of the last 12 months.',
    children: 'Oak table, 4 seats',
  },
} satisfies Meta<typeof Card>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = { args: { action: <a href="#all">All products</a> } };

export const Dark: Story = { ...Ready, globals: { scheme: 'dark' } };

export const WithoutHeading: Story = { args: { title: undefined, note: undefined } };

export const LongLabels: Story = {
  ...Ready,
  args: { ...Ready.args, title: longName },
  parameters: { width: 'narrow' },
};
