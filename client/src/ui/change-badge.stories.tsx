import type { Meta, StoryObj } from '@storybook/react-vite';
import { ChangeBadge } from './change-badge.js';

const meta = {
  component: ChangeBadge,
  args: { change: { kind: 'percent', percent: 13.1 }, welcome: 'up' },
} satisfies Meta<typeof ChangeBadge>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Welcome: Story = {};

export const Dark: Story = { globals: { scheme: 'dark' } };

export const Negative: Story = { args: { change: { kind: 'percent', percent: -7.4 } } };

export const Neither: Story = { args: { welcome: 'neither' } };

export const Unchanged: Story = { args: { change: { kind: 'percent', percent: 0 } } };

export const New: Story = { args: { change: { kind: 'new' } } };
