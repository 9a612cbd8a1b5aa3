import type { Meta, StoryObj } from '@storybook/react-vite';
import { longName } from '../../.storybook/samples.js';
import { Card } from './card.js';
import { DataTable } from './data-table.js';
import { EmptyState, LoadView } from './load-view.js';

interface Customer {
  name: string;
  segment: string;
  orders: number;
  revenue: string;
}

const meta = {
  component: DataTable<Customer>,
  decorators: [
    (Story) => (
      <Card>
        <Story />
      </Card>
    ),
  ],
  args: {
    caption: 'Customers',
    rows: [
      { name: 'Northwind Traders', segment: 'Wholesale', orders: 214, revenue: '£184,220' },
      { name: 'Bluebird & Co.', segment: 'Retail', orders: 31, revenue: '£12,904' },
      { name: 'Alder Studio', segment: 'Retail', orders: 3, revenue: '-£218.40' },
    ],
    rowKey: ({ name }) => name,
    columns: [
      { key: 'NAME', header: 'Name', sortable: true, cell: ({ name }) => name },
      { key: 'SEGMENT', header: 'Segment', cell: ({ segment }) => segment },
      {
        key: 'ORDERS',
        header: 'Orders',
        align: 'right',
        sortable: true,
        cell: ({ orders }) => <a href="#sales">{orders.toLocaleString('en-GB')}</a>,
      },
      { key: 'REVENUE', header: 'Revenue', align: 'right', sortable: true, cell: ({ revenue }) => revenue },
    ],
    sort: { key: 'REVENUE', direction: 'descending' },
    onSort: () => undefined,
    rowHref: ({ name }) => `/customers/${name}`,
  },
} satisfies Meta<typeof DataTable<Customer>>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ready: Story = {};

export const Dark: Story = { globals: { scheme: 'dark' } };

export const WithTools: Story = {
  args: { exportHref: '#export', onColumns: () => undefined },
};

export const Long: Story = {
  args: {
    ...WithTools.args,
    rows: Array.from({ length: 50 }, (_, place) => ({
      name: `Customer ${place + 1}`,
      segment: place % 3 ? 'Retail' : 'Wholesale',
      orders: 4000 - place * 79,
      revenue: `£${(184_220 - place * 3511).toLocaleString('en-GB')}`,
    })),
  },
};

export const Updating: Story = {
  render: (props) => (
    <LoadView load={{ state: 'updating', data: props }} skeleton={null}>
      {(data) => <DataTable {...data} />}
    </LoadView>
  ),
};

export const Empty: Story = {
  args: {
    rows: [],
    empty: <EmptyState title="No customers match" advice="Take a filter away to see more." />,
  },
};

export const LongLabels: Story = {
  args: {
    rows: [{ name: longName, segment: 'Wholesale and retail', orders: 1_204_551, revenue: '£1,284,220,104' }],
  },
};

export const Narrow: Story = { args: { ...WithTools.args }, parameters: { width: 'narrow' } };

export const FewColumns: Story = {
  args: { columns: meta.args.columns.slice(0, 2), sort: undefined, onSort: undefined },
  parameters: { width: 'narrow' },
};

export const ManyColumns: Story = {
  args: {
    columns: [
      ...meta.args.columns,
      ...['Region', 'Industry', 'Last purchase', 'Lifetime value'].map((header) => ({
        key: header,
        header,
        cell: ({ segment }: Customer) => segment,
      })),
    ],
  },
};

export const ColumnsWithheld: Story = {
  args: {
    ...WithTools.args,
    columns: meta.args.columns.map((column) =>
      column.key === 'REVENUE' ? { ...column, withheld: 'Sales, Leadership and Admin' } : column,
    ),
    sort: { key: 'NAME', direction: 'ascending' },
  },
};
