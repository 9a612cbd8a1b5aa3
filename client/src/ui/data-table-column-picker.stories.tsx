import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { longName } from '../../.storybook/samples.js';
import { ColumnPicker } from './data-table-column-picker.js';

const meta = {
  component: ColumnPicker,
  args: {
    columns: [
      { key: 'name', header: 'Name' },
      { key: 'segment', header: 'Segment' },
      { key: 'revenue', header: 'Revenue' },
      { key: 'margin', header: 'Margin', extra: true },
    ],
    shown: undefined,
    onColumns: () => undefined,
  },
  render: function Picker({ columns, shown: initial }) {
    const [shown, setShown] = useState(initial);
    return <ColumnPicker columns={columns} shown={shown} onColumns={setShown} />;
  },
  play: ({ canvas, userEvent }) => userEvent.click(canvas.getByRole('button')),
} satisfies Meta<typeof ColumnPicker>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Usual: Story = {};

export const Chosen: Story = { args: { shown: ['name', 'margin'] } };

export const Dark: Story = { ...Chosen, globals: { scheme: 'dark' } };

export const LongLabels: Story = {
  args: {
    columns: [
      { key: 'name', header: 'Name' },
      { key: 'long', header: longName },
    ],
  },
  parameters: { width: 'narrow' },
};
