import { Link } from 'react-router';
import type { CustomerQuery } from '../../generated/graphql.js';
import { productHref, salesHref } from '../../panels/hrefs.js';
import { RowsLink } from '../../panels/rows-link.js';
import { Seen, useHidden } from '../../panels/seen.js';
import { withSubject } from '../../panels/with-subject.js';
import { Card } from '../../ui/card.js';
import { DataTable } from '../../ui/data-table.js';
import { useFormat } from '../../ui/format-context.js';

/** What the customer spends most on. */
export function TopProducts({
  products,
  customer,
}: {
  products: NonNullable<CustomerQuery['customer']>['topProducts'];
  customer: string;
}) {
  const format = useFormat();
  const hidden = useHidden();
  return (
    <Card title="Top products" note="By sales before returns, all time">
      <Seen of={withSubject(products, 'product')} matter="PRODUCTS" what="Top products">
        {(rows) => (
          <DataTable
            caption="Top products"
            rows={rows}
            rowKey={({ product }) => product.id}
            columns={[
              {
                key: 'name',
                header: 'Product',
                cell: ({ product }) => <Link to={productHref(product.id)}>{product.name}</Link>,
              },
              { key: 'orders', header: 'Orders', align: 'right', cell: ({ orders }) => format.count(orders) },
              { key: 'units', header: 'Units', align: 'right', cell: ({ units }) => format.count(units) },
              {
                key: 'revenue',
                header: 'Revenue',
                align: 'right',
                withheld: hidden('SALES'),
                cell: ({ grossRevenue, product }) => (
                  <RowsLink rows={salesHref({ customer, product: product.id, kind: 'SALE' })}>
                    {format.wholeMoney(grossRevenue)}
                  </RowsLink>
                ),
              },
            ]}
          />
        )}
      </Seen>
    </Card>
  );
}
