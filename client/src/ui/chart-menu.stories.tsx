import type { Meta, StoryObj } from '@storybook/react-vite';
import { ChartMenu } from './chart-menu.js';

const meta = {
  component: ChartMenu,
  args: { label: 'Net revenue by month', rows: () => [['Month', 'Net revenue']] },
} satisfies Meta<typeof ChartMenu>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const Dark: Story = { globals: { scheme: 'dark' } };

export const Open: Story = { play: ({ canvas }) => canvas.getByRole('button').click() };
