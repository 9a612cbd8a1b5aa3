import type { Meta, StoryObj } from '@storybook/react-vite';
import { unhappyCustomer } from '../../.storybook/samples.js';
import { InsightWhy } from './insight-why.js';

const meta = {
  component: InsightWhy,
  args: { to: unhappyCustomer.why, about: unhappyCustomer.headline },
} satisfies Meta<typeof InsightWhy>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const Dark: Story = { globals: { scheme: 'dark' } };
