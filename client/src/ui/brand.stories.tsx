import type { Meta, StoryObj } from '@storybook/react-vite';
import { Brand } from './brand.js';

const meta = { component: Brand } satisfies Meta<typeof Brand>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const Dark: Story = { globals: { scheme: 'dark' } };
