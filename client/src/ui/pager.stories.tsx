import type { Meta, StoryObj } from '@storybook/react-vite';
import { Pager } from './pager.js';

const meta = {
  component: Pager,
  args: { from: 26, shown: 25, total: 3310, noun: 'customers', previous: '/?page=1', next: '/?page=3' },
} satisfies Meta<typeof Pager>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Middle: Story = {};

export const Dark: Story = { globals: { scheme: 'dark' } };

export const First: Story = { args: { from: 1, previous: undefined } };

export const OnePage: Story = { args: { from: 1, shown: 3, total: 3, previous: undefined, next: undefined } };

export const Loading: Story = { args: { pending: true } };

export const NoRows: Story = { args: { from: 1, shown: 0, total: 0, previous: undefined, next: undefined } };

export const WithSize: Story = { args: { size: { value: 25, onChange: () => undefined } } };

export const Narrow: Story = { ...WithSize, parameters: { width: 'narrow' } };
