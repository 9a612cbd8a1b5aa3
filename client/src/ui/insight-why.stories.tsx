import type { Meta, StoryObj } from '@storybook/react-vite';
import { unhappyCustomer } from '../../.storybook/samples.js';
import { InsightWhy } from './insight-why.js';

const { rule, facts, confidence, explanation } = unhappyCustomer;

const meta = { component: InsightWhy, args: { rule, facts, confidence } } satisfies Meta<typeof InsightWhy>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Closed: Story = {};

export const Open: Story = {
  args: { explanation },
  play: ({ canvasElement }) => canvasElement.querySelector('summary')?.click(),
};

export const OpenInTheDark: Story = { ...Open, globals: { scheme: 'dark' } };
