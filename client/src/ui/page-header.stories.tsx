import type { Meta, StoryObj } from '@storybook/react-vite';
import { longName } from '../../.storybook/samples.js';
import { PageHeader } from './page-header.js';
import { SelectFilter, choicesOf } from './select-filter.js';

const meta = {
  component: PageHeader,
  args: { title: 'Customers', note: 'All who ever bought.' },
} satisfies Meta<typeof PageHeader>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = {
  args: {
    children: (
      <SelectFilter
        label="Segment"
        all="All segments"
        choices={choicesOf(['Retail'])}
        value=""
        onChange={() => undefined}
      />
    ),
  },
};

export const Dark: Story = { ...Ready, globals: { scheme: 'dark' } };

export const WithParent: Story = {
  args: { title: 'Northwind', parent: { label: 'Customers', to: '/customers' } },
};

export const LongLabels: Story = { args: { title: longName }, parameters: { width: 'narrow' } };
