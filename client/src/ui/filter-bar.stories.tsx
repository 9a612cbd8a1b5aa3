import type { Meta, StoryObj } from '@storybook/react-vite';
import { longName } from '../../.storybook/samples.js';
import { FilterBar } from './filter-bar.js';
import { choicesOf, SelectFilter } from './select-filter.js';

const nothing = () => undefined;

const field = (label: string, all: string, choice: string, value?: string) => (
  <SelectFilter label={label} all={all} choices={choicesOf([choice])} value={value} onChange={nothing} />
);

const meta = {
  component: FilterBar,
  args: {
    search: { label: 'Name', placeholder: 'Part of a name', value: '', onChange: nothing },
    active: [
      { key: 'segment', label: 'Segment', value: 'Retail', onRemove: nothing },
      { key: 'region', label: 'Region', value: 'North', onRemove: nothing },
    ],
    onClear: nothing,
    children: (
      <>
        {field('Segment', 'All segments', 'Retail', 'Retail')}
        {field('Industry', 'All industries', 'Furniture')}
        {field('Region', 'All regions', 'North', 'North')}
      </>
    ),
  },
} satisfies Meta<typeof FilterBar>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Active: Story = {};

export const NothingChosen: Story = { args: { active: [] } };

export const SearchOnly: Story = { args: { active: [], children: undefined } };

export const Dark: Story = { globals: { scheme: 'dark' } };

export const LongLabels: Story = {
  args: { active: [{ key: 'customer', label: 'Customer', value: longName, onRemove: nothing }] },
  parameters: { width: 'narrow' },
};

/** On a phone the button opens the filters. */
export const Opened: Story = {
  play: async ({ canvas, userEvent }) => {
    const button = canvas.queryByRole('button', { name: /^Filters/ });
    if (button) await userEvent.click(button);
  },
};
