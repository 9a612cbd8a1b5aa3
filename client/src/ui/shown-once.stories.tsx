import type { Meta, StoryObj } from '@storybook/react-vite';
import { ShownOnce } from './shown-once.js';

const meta = {
  component: ShownOnce,
  args: {
    label: 'Link',
    value: 'https://insight.example.com/invitation#5d2f0c1e9b7a44f3',
    advice: 'Send it to the person you invite. It holds for seven days and works once.',
    onClose: () => undefined,
  },
} satisfies Meta<typeof ShownOnce>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const Dark: Story = { globals: { scheme: 'dark' } };

export const Narrow: Story = { parameters: { width: 'narrow' } };
