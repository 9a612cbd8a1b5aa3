import type { Meta, StoryObj } from '@storybook/react-vite';
import { ModelCard } from './model-card.js';

const meta = {
  component: ModelCard,
  args: {
    note: 'What the model would have said on 19 Jul 2026, against who bought in the 90 days after it.',
    facts: [
      { label: 'Tells apart', value: '0.81 (0.5 is chance, 1 is always right)' },
      { label: 'Customers tested', value: '3,310' },
      { label: 'Learnt from', value: '12 windows of 90 days' },
    ],
    calibration: [
      { predicted: 0.081, happened: 0.074, customers: 331 },
      { predicted: 0.324, happened: 0.351, customers: 331 },
      { predicted: 0.772, happened: 0.749, customers: 331 },
    ],
  },
} satisfies Meta<typeof ModelCard>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Closed: Story = {};

export const Open: Story = { play: ({ canvasElement }) => canvasElement.querySelector('summary')?.click() };

export const Dark: Story = { ...Open, globals: { scheme: 'dark' } };

export const Narrow: Story = { ...Open, parameters: { width: 'narrow' } };

export const WithoutBackTest: Story = {
  ...Open,
  args: { calibration: [], note: 'The data reach back too little to test the model on their own past.' },
};
