import { Link } from 'react-router';
import type { ProductQuery } from '../../generated/graphql.js';
import { customerHref, salesHref } from '../../panels/hrefs.js';
import { RowsLink } from '../../panels/rows-link.js';
import { NotSeen, useHidden } from '../../panels/seen.js';
import { withSubject } from '../../panels/with-subject.js';
import { Card } from '../../ui/card.js';
import { DataTable } from '../../ui/data-table.js';
import { useFormat } from '../../ui/format-context.js';
import { EmptyState } from '../../ui/load-view.js';

/** Who buys the product, those who spend most on it first. */
export function TopCustomers({ product }: { product: NonNullable<ProductQuery['product']> }) {
  const format = useFormat();
  const hidden = useHidden();
  const { id, performance } = product;
  const { customers, grossRevenue: total } = performance;
  const topCustomers = withSubject(product.topCustomers, 'customer');
  if (!topCustomers) return <NotSeen matter="CUSTOMERS" what="Who buys it" />;
  return (
    <Card
      title="Who buys it"
      note={
        customers > topCustomers.length
          ? `The ${format.count(topCustomers.length)} of ${format.count(customers)} known customers who spent most on it, before returns`
          : 'Known customers, by what they spent on it before returns'
      }
    >
      {topCustomers.length === 0 ? (
        <EmptyState title="No known buyers" advice="Nobody whose name is known has bought this product." />
      ) : (
        <DataTable
          caption="Who buys it"
          rows={topCustomers}
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
              withheld: hidden('SALES'),
              cell: ({ customer, grossRevenue }) => (
                <RowsLink rows={salesHref({ customer: customer.id, product: id, kind: 'SALE' })}>
                  {format.wholeMoney(grossRevenue)}
                </RowsLink>
              ),
            },
            {
              key: 'share',
              header: 'Of all',
              align: 'right',
              withheld: hidden('SALES'),
              cell: ({ grossRevenue }) =>
                format.share(total && grossRevenue !== null ? grossRevenue / total : null),
            },
          ]}
        />
      )}
    </Card>
  );
}
