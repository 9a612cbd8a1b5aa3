import type { Meta, StoryObj } from '@storybook/react-vite';
import { longName } from '../../.storybook/samples.js';
import { DataTable } from './data-table.js';

interface Customer {
  name: string;
  segment: string;
  orders: number;
  revenue: string;
}

const meta = {
  component: DataTable<Customer>,
  args: {
    caption: 'Customers',
    rows: [
      { name: 'Northwind Traders', segment: 'Wholesale', orders: 214, revenue: '£184,220' },
      { name: 'Bluebird & Co.', segment: 'Retail', orders: 31, revenue: '£12,904' },
      { name: 'Alder Studio', segment: 'Retail', orders: 3, revenue: '-£218.40' },
    ],
    rowKey: ({ name }) => name,
    columns: [
      { key: 'NAME', header: 'Name', sortable: true, cell: ({ name }) => <a href="#customer">{name}</a> },
      { key: 'SEGMENT', header: 'Segment', cell: ({ segment }) => segment },
      {
        key: 'ORDERS',
        header: 'Orders',
        align: 'right',
        sortable: true,
        cell: ({ orders }) => orders.toLocaleString('en-GB'),
      },
      { key: 'REVENUE', header: 'Revenue', align: 'right', sortable: true, cell: ({ revenue }) => revenue },
    ],
    sort: { key: 'REVENUE', direction: 'descending' },
    onSort: () => undefined,
  },
} satisfies Meta<typeof DataTable<Customer>>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const Dark: Story = { globals: { scheme: 'dark' } };

export const LongLabels: Story = {
  args: {
    rows: [{ name: longName, segment: 'Wholesale and retail', orders: 1_204_551, revenue: '£1,284,220,104' }],
  },
};

export const FewColumns: Story = {
  args: { columns: meta.args.columns.slice(0, 2), sort: undefined, onSort: undefined },
  parameters: { width: 'narrow' },
};
