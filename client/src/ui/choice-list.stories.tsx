import type { Meta, StoryObj } from '@storybook/react-vite';
import { longName } from '../../.storybook/samples.js';
import { ChoiceList } from './choice-list.js';

const meta = {
  component: ChoiceList,
  args: {
    label: 'Segments',
    choices: [
      { value: 'retail', label: 'Retail', note: '812 customers' },
      { value: 'wholesale', label: 'Wholesale', note: '94 customers' },
    ],
    chosen: 'retail',
    onChoose: () => undefined,
  },
} satisfies Meta<typeof ChoiceList>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const Searchable: Story = { args: { find: 'Find a segment' } };

export const NothingFound: Story = {
  args: { find: 'Find a segment' },
  play: ({ canvas, userEvent }) => userEvent.type(canvas.getByRole('searchbox'), 'zzz'),
};

export const Dark: Story = { ...Searchable, globals: { scheme: 'dark' } };

export const LongLabels: Story = {
  args: { choices: [{ value: 'long', label: longName, note: '1 customer' }] },
  parameters: { width: 'narrow' },
};
