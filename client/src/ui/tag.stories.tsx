import type { Meta, StoryObj } from '@storybook/react-vite';
import { Tag } from './tag.js';

const meta = {
  component: Tag,
  args: { tone: 'accent', shape: 'info', children: 'For information' },
} satisfies Meta<typeof Tag>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Accent: Story = {};

export const Fair: Story = { args: { tone: 'fair', shape: 'dash', children: 'Fair' } };

export const PlainInTheDark: Story = { args: { tone: 'plain' }, globals: { scheme: 'dark' } };
