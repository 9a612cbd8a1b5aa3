import type { Meta, StoryObj } from '@storybook/react-vite';
import { longName } from '../../.storybook/samples.js';
import { SegmentPicker } from './segment-picker.js';
import { choicesOf } from './select-filter.js';

const anonymous = { value: 'anonymous', label: 'Sales without a customer' };

const meta = {
  component: SegmentPicker,
  args: {
    choices: [...choicesOf(['Enterprise', 'Public sector', 'Retail', 'Wholesale']), anonymous],
    value: undefined,
    onChange: () => undefined,
  },
} satisfies Meta<typeof SegmentPicker>;
export default meta;

type Story = StoryObj<typeof meta>;

export const All: Story = {};

export const Chosen: Story = { args: { value: 'Retail' } };

export const Open: Story = { play: ({ canvas, userEvent }) => userEvent.click(canvas.getByRole('button')) };

export const OpenInTheDark: Story = { ...Open, args: { value: 'Retail' }, globals: { scheme: 'dark' } };

export const LongLabels: Story = {
  args: { choices: choicesOf([longName]), value: longName },
  parameters: { width: 'narrow' },
};
