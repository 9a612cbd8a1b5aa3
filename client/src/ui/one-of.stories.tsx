import type { Meta, StoryObj } from '@storybook/react-vite';
import { OneOf } from './one-of.js';

const meta = {
  component: OneOf<string>,
  args: {
    label: 'See it as',
    choices: [
      { value: 'SALES', label: 'Sales' },
      { value: 'SUPPORT', label: 'Support' },
      { value: 'LEADERSHIP', label: 'Leadership' },
      { value: 'ADMIN', label: 'Admin' },
    ],
    chosen: 'SUPPORT',
    onChoose: () => undefined,
  },
} satisfies Meta<typeof OneOf<string>>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const NothingChosen: Story = { args: { chosen: undefined } };

export const Dark: Story = { globals: { scheme: 'dark' } };

export const Narrow: Story = { parameters: { width: 'narrow' } };
