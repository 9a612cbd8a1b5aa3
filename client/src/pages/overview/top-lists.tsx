import { Link } from 'react-router';
import type { OverviewQuery } from '../../generated/graphql.js';
import { customerHref, productHref, salesHref } from '../../panels/hrefs.js';
import { RowsLink } from '../../panels/rows-link.js';
import { Seen, useHidden } from '../../panels/seen.js';
import { withSubject } from '../../panels/with-subject.js';
import { Card } from '../../ui/card.js';
import { DataTable } from '../../ui/data-table.js';
import { useFormat } from '../../ui/format-context.js';
import { EmptyState } from '../../ui/load-view.js';
import type { Scope } from './scope.js';

type Overview = OverviewQuery['overview'];

const nothingSold = (
  <EmptyState title="Nothing sold" advice="No sales in this period. Choose a longer one above." />
);

/** Products that earned most in the period. */
export function TopProducts({ products, scope }: { products: Overview['topProducts']; scope: Scope }) {
  const format = useFormat();
  const hidden = useHidden();
  return (
    <Card
      title="Top products"
      note="By sales before returns"
      action={<Link to="/products?sort=REVENUE&order=descending">All products</Link>}
    >
      <Seen of={withSubject(products, 'product')} matter="PRODUCTS" what="Top products">
        {(rows) =>
          rows.length === 0 ? (
            nothingSold
          ) : (
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
                { key: 'units', header: 'Units', align: 'right', cell: ({ units }) => format.count(units) },
                {
                  key: 'revenue',
                  header: 'Revenue',
                  align: 'right',
                  withheld: hidden('SALES'),
                  cell: ({ product, grossRevenue }) => (
                    <RowsLink rows={salesHref({ ...scope, product: product.id, kind: 'SALE' })}>
                      {format.wholeMoney(grossRevenue)}
                    </RowsLink>
                  ),
                },
              ]}
            />
          )
        }
      </Seen>
    </Card>
  );
}

/** Customers who bought most in the period. */
export function TopCustomers({ customers, scope }: { customers: Overview['topCustomers']; scope: Scope }) {
  const format = useFormat();
  const hidden = useHidden();
  return (
    <Card
      title="Top customers"
      note="By sales before returns"
      action={<Link to="/customers?sort=REVENUE&order=descending">All customers</Link>}
    >
      <Seen of={withSubject(customers, 'customer')} matter="CUSTOMERS" what="Top customers">
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState
              title="No customers"
              advice="Nobody known by name bought anything under this choice."
            />
          ) : (
            <DataTable
              caption="Top customers"
              rows={rows}
              rowKey={({ customer }) => customer.id}
              columns={[
                {
                  key: 'name',
                  header: 'Customer',
                  cell: ({ customer }) => <Link to={customerHref(customer.id)}>{customer.name}</Link>,
                },
                {
                  key: 'orders',
                  header: 'Orders',
                  align: 'right',
                  cell: ({ orders }) => format.count(orders),
                },
                {
                  key: 'revenue',
                  header: 'Revenue',
                  align: 'right',
                  withheld: hidden('SALES'),
                  cell: ({ customer, grossRevenue }) => (
                    <RowsLink rows={salesHref({ ...daysOf(scope), customer: customer.id, kind: 'SALE' })}>
                      {format.wholeMoney(grossRevenue)}
                    </RowsLink>
                  ),
                },
              ]}
            />
          )
        }
      </Seen>
    </Card>
  );
}

const daysOf = ({ from, to }: Scope) => ({ from, to });
