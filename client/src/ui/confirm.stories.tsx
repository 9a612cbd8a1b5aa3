import type { Meta, StoryObj } from '@storybook/react-vite';
import { Confirm } from './confirm.js';

const meta = {
  component: Confirm,
  args: {
    advice: 'Programs that use the key are refused at once. This cannot be undone.',
    act: 'Revoke',
    pending: false,
    onConfirm: () => undefined,
    onCancel: () => undefined,
  },
} satisfies Meta<typeof Confirm>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const Dark: Story = { globals: { scheme: 'dark' } };

export const Pending: Story = { args: { pending: true } };

export const Failed: Story = {
  args: { failure: { title: 'This is the last administrator', advice: 'Make somebody else one first.' } },
};
