import { Link } from 'react-router';
import type { OverviewQuery } from '../../generated/graphql.js';
import { customerHref, productHref, salesHref } from '../../panels/hrefs.js';
import { RowsLink } from '../../panels/rows-link.js';
import { Card } from '../../ui/card.js';
import { DataTable } from '../../ui/data-table.js';
import { useFormat } from '../../ui/format-context.js';
import { EmptyState } from '../../ui/load-view.js';
import type { Scope } from './scope.js';

const nothingSold = (
  <EmptyState title="Nothing sold" advice="No sales in this period. Choose a longer one above." />
);

/** Products that earned most in the period. */
export function TopProducts({
  products,
  scope,
}: {
  products: OverviewQuery['overview']['topProducts'];
  scope: Scope;
}) {
  const format = useFormat();
  return (
    <Card
      title="Top products"
      note="By sales before returns"
      action={<Link to="/products?sort=REVENUE&order=descending">All products</Link>}
    >
      {products.length === 0 ? (
        nothingSold
      ) : (
        <DataTable
          caption="Top products"
          rows={products}
          rowKey={({ product }) => product.id}
          columns={[
            {
              key: 'name',
              header: 'Product',
              cell: ({ product }) => <Link to={productHref(product.id)}>{product.name}</Link>,
            },
            { key: 'units', header: 'Units', align: 'right', cell: ({ units }) => format.count(units) },
            {
              key: 'revenue',
              header: 'Revenue',
              align: 'right',
              cell: ({ product, grossRevenue }) => (
                <RowsLink rows={salesHref({ ...scope, product: product.id, kind: 'SALE' })}>
                  {format.wholeMoney(grossRevenue)}
                </RowsLink>
              ),
            },
          ]}
        />
      )}
    </Card>
  );
}

/** Customers who bought most in the period. */
export function TopCustomers({
  customers,
  scope,
}: {
  customers: OverviewQuery['overview']['topCustomers'];
  scope: Scope;
}) {
  const format = useFormat();
  return (
    <Card
      title="Top customers"
      note="By sales before returns"
      action={<Link to="/customers?sort=REVENUE&order=descending">All customers</Link>}
    >
      {customers.length === 0 ? (
        <EmptyState title="No customers" advice="Nobody known by name bought anything under this choice." />
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
              cell: ({ customer, grossRevenue }) => (
                <RowsLink rows={salesHref({ ...daysOf(scope), customer: customer.id, kind: 'SALE' })}>
                  {format.wholeMoney(grossRevenue)}
                </RowsLink>
              ),
            },
          ]}
        />
      )}
    </Card>
  );
}

const daysOf = ({ from, to }: Scope) => ({ from, to });
