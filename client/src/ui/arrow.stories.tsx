import type { Meta, StoryObj } from '@storybook/react-vite';
import { Arrow } from './arrow.js';

const meta = { component: Arrow } satisfies Meta<typeof Arrow>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Up: Story = { args: { to: 'up' } };

export const Down: Story = { args: { to: 'down' } };
