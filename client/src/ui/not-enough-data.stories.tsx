import type { Meta, StoryObj } from '@storybook/react-vite';
import { NotEnoughData } from './not-enough-data.js';

const meta = {
  component: NotEnoughData,
  args: {
    progress: { have: 2, need: 5, noun: 'tickets' },
    advice: 'From five scored tickets on, the mood of a customer is compared with that of all others.',
  },
} satisfies Meta<typeof NotEnoughData>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const Dark: Story = { globals: { scheme: 'dark' } };

export const Empty: Story = { args: { progress: { have: 0, need: 10, noun: 'orders' } } };

export const Uncounted: Story = { args: { progress: undefined }, parameters: { width: 'narrow' } };
