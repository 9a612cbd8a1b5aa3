import type { Meta, StoryObj } from '@storybook/react-vite';
import { periodSamples } from '../../.storybook/period-samples.js';
import { PeriodPickerPanel } from './period-picker-panel.js';

const meta = {
  component: PeriodPickerPanel,
  args: { ...periodSamples, months: { from: '2025-10', to: '2026-09' } },
} satisfies Meta<typeof PeriodPickerPanel>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Preset: Story = {};

export const AllData: Story = { args: { chosen: 'all', months: undefined } };

export const NoData: Story = { args: { chosen: 'all', months: undefined, available: [] } };

export const Dark: Story = { globals: { scheme: 'dark' } };
