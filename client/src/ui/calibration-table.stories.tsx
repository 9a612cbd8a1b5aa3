import type { Meta, StoryObj } from '@storybook/react-vite';
import { CalibrationTable } from './calibration-table.js';

const meta = {
  component: CalibrationTable,
  args: {
    rows: [
      { predicted: 0.081, happened: 0.074, customers: 331 },
      { predicted: 0.324, happened: 0.351, customers: 331 },
      { predicted: 0.772, happened: 0.749, customers: 331 },
    ],
  },
} satisfies Meta<typeof CalibrationTable>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const Dark: Story = { globals: { scheme: 'dark' } };
