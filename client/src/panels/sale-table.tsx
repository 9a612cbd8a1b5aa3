import { Text } from '@mantine/core';
import type { SaleRowFragment } from '../generated/graphql.js';
import { type Column, DataTable, type DataTableProps } from '../ui/data-table.js';
import type { Format } from '../ui/format.js';
import { useFormat } from '../ui/format-context.js';
import { salesHref } from './hrefs.js';
import { RowsLink } from './rows-link.js';
import { type Hidden, useHidden } from './seen.js';
import { CustomerLink, ProductLink } from './subject-link.js';

export type SaleColumn = 'day' | 'order' | 'customer' | 'product' | 'quantity' | 'price' | 'amount';

function allColumns(format: Format, hidden: Hidden): Record<SaleColumn, Column<SaleRowFragment>> {
  return {
    day: {
      key: 'OCCURRED_AT',
      header: 'Date',
      sortable: true,
      cell: ({ occurredAt }) => <span className="cq-whole">{format.instantDay(occurredAt)}</span>,
    },
    order: {
      key: 'order',
      header: 'Order',
      cell: ({ orderId }) =>
        orderId ? (
          <span className="cq-whole">
            <RowsLink rows={salesHref({ order: orderId })}>{orderId}</RowsLink>
          </span>
        ) : (
          'No order number'
        ),
    },
    customer: {
      key: 'customer',
      header: 'Customer',
      cell: ({ customer }) =>
        customer ? (
          <CustomerLink of={customer} />
        ) : (
          <Text span inherit c="dimmed">
            Anonymous
          </Text>
        ),
    },
    product: {
      key: 'product',
      header: 'Product',
      cell: ({ product }) => <ProductLink of={product} />,
    },
    quantity: {
      key: 'quantity',
      header: 'Quantity',
      align: 'right',
      cell: ({ quantity, isReturn }) =>
        isReturn ? `${format.count(-quantity)} returned` : format.count(quantity),
    },
    price: {
      key: 'price',
      header: 'Unit price',
      align: 'right',
      withheld: hidden('SALES'),
      cell: ({ unitPrice }) => format.exactMoney(unitPrice),
    },
    amount: {
      key: 'amount',
      header: 'Amount',
      align: 'right',
      withheld: hidden('SALES'),
      cell: ({ amount }) => format.exactMoney(amount),
    },
  };
}

type Row = SaleRowFragment;

interface SaleTableProps extends Pick<
  DataTableProps<Row>,
  'rows' | 'shown' | 'onColumns' | 'sort' | 'onSort' | 'exportHref' | 'empty'
> {
  /** The columns there are, in order. */
  show: readonly SaleColumn[];
}

/** Lines of sales and returns. */
export function SaleTable({ show, ...table }: SaleTableProps) {
  const columns = allColumns(useFormat(), useHidden());
  return (
    <DataTable
      caption="Sales and returns"
      {...table}
      rowKey={({ id }) => id}
      columns={show.map((name) => columns[name])}
    />
  );
}
