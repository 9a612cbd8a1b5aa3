import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { periodSamples } from '../../.storybook/period-samples.js';
import { PeriodPicker } from './period-picker.js';

const meta = {
  component: PeriodPicker,
  args: periodSamples,
  render: function Picker(props) {
    const [{ chosen, comparison }, set] = useState(props);
    return (
      <PeriodPicker
        {...props}
        chosen={chosen}
        comparison={comparison}
        onChange={(change) =>
          set((now) => {
            if ('compare' in change) return { ...now, comparison: change.compare };
            return { ...now, chosen: 'range' in change ? change.range : change.preset };
          })
        }
      />
    );
  },
} satisfies Meta<typeof PeriodPicker>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Preset: Story = {};

export const OwnMonths: Story = { args: { chosen: { from: '2025-11', to: '2026-02' } } };

export const AgainstLastYear: Story = { args: { comparison: 'year' } };

export const Open: Story = { play: ({ canvas, userEvent }) => userEvent.click(canvas.getByRole('button')) };

export const OpenInTheDark: Story = { ...Open, globals: { scheme: 'dark' } };

export const OneMonthOfData: Story = { ...Open, args: { available: ['2026-09'] } };

export const Narrow: Story = { ...Open, parameters: { width: 'narrow' } };
