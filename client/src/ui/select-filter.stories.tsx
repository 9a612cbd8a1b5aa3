import type { Meta, StoryObj } from '@storybook/react-vite';
import { longName } from '../../.storybook/samples.js';
import { SelectFilter, choicesOf } from './select-filter.js';

const meta = {
  component: SelectFilter,
  args: {
    label: 'Segment',
    all: 'All segments',
    choices: choicesOf(['Retail', 'Wholesale']),
    value: undefined,
    onChange: () => undefined,
  },
} satisfies Meta<typeof SelectFilter>;
export default meta;

type Story = StoryObj<typeof meta>;

export const All: Story = {};

export const Chosen: Story = { args: { value: 'Retail' } };

export const Dark: Story = { ...Chosen, globals: { scheme: 'dark' } };

export const LongLabels: Story = {
  args: { choices: choicesOf([longName]), value: longName },
  parameters: { width: 'narrow' },
};
