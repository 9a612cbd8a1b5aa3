import { Link } from 'react-router';
import type { ProductQuery } from '../../generated/graphql.js';
import { customerHref } from '../../panels/hrefs.js';
import { Card } from '../../ui/card.js';
import { DataTable } from '../../ui/data-table.js';
import { useFormat } from '../../ui/format-context.js';
import { EmptyState } from '../../ui/load-view.js';

/** Who buys most of the product. */
export function TopCustomers({
  customers,
}: {
  customers: NonNullable<ProductQuery['product']>['topCustomers'];
}) {
  const format = useFormat();
  return (
    <Card title="Top customers" note="By sales before returns, all time">
      {customers.length === 0 ? (
        <EmptyState title="No known buyers" advice="Nobody whose name is known has bought this product." />
      ) : (
        <DataTable
          caption="Top customers"
          rows={customers}
          rowKey={({ customer }) => customer.id}
          columns={[
            {
              key: 'name',
              header: 'Customer',
              cell: ({ customer }) => <Link to={customerHref(customer.id)}>{customer.name}</Link>,
            },
            { key: 'orders', header: 'Orders', align: 'right', cell: ({ orders }) => format.count(orders) },
            {
              key: 'revenue',
              header: 'Revenue',
              align: 'right',
              cell: ({ grossRevenue }) => format.wholeMoney(grossRevenue),
            },
          ]}
        />
      )}
    </Card>
  );
}
