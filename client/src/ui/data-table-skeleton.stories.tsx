import type { Meta, StoryObj } from '@storybook/react-vite';
import { Card } from './card.js';
import { DataTableSkeleton } from './data-table-skeleton.js';

const columns = ['Name', 'Segment', 'Orders', 'Revenue'].map((header, place) => ({
  key: header,
  header,
  sortable: true,
  align: place > 1 ? ('right' as const) : undefined,
  cell: () => header,
}));

const meta = {
  component: DataTableSkeleton,
  decorators: [
    (Story) => (
      <Card>
        <Story />
      </Card>
    ),
  ],
  args: { columns, rows: 5 },
} satisfies Meta<typeof DataTableSkeleton>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Loading: Story = {};

export const WithTools: Story = {
  args: {
    onColumns: () => undefined,
    sort: { key: 'Name', direction: 'ascending' },
    onSort: () => undefined,
  },
};

export const Dark: Story = { globals: { scheme: 'dark' } };

export const Narrow: Story = { ...WithTools, parameters: { width: 'narrow' } };
