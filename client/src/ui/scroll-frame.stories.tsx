import type { Meta, StoryObj } from '@storybook/react-vite';
import { ScrollFrame } from './scroll-frame.js';

const lines = (count: number) => Array.from({ length: count }, (_, line) => `Line ${line + 1}`);

const meta = {
  component: ScrollFrame,
  args: { label: 'Lines', children: lines(3).join(', ') },
} satisfies Meta<typeof ScrollFrame>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Fits: Story = {};

export const Long: Story = { args: { children: lines(80).map((line) => <p key={line}>{line}</p>) } };

export const Wide: Story = {
  args: { children: <div style={{ width: '90rem' }}>{lines(80).join(', ')}</div> },
  parameters: { width: 'narrow' },
};
