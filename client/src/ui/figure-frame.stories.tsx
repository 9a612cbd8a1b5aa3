import type { Meta, StoryObj } from '@storybook/react-vite';
import { FigureFrame } from './figure-frame.js';

const meta = {
  component: FigureFrame,
  args: { label: 'Revenue by region', note: 'Of the last 12 months.', children: 'A drawing' },
} satisfies Meta<typeof FigureFrame>;
export default meta;

type Story = StoryObj<typeof meta>;

export const WithTable: Story = { args: { summary: 'North is highest.', table: 'The same as a table' } };

export const WithoutTable: Story = {};
