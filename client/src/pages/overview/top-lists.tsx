import { Link } from 'react-router';
import type { OverviewQuery } from '../../generated/graphql.js';
import { customerHref, productHref } from '../../panels/hrefs.js';
import { TrendBadge } from '../../panels/trend-badge.js';
import { Card } from '../../ui/card.js';
import { DataTable } from '../../ui/data-table.js';
import { useFormat } from '../../ui/format-context.js';
import { EmptyState } from '../../ui/load-view.js';

const nothingSold = (
  <EmptyState title="Nothing sold" advice="No sales in this period. Choose a longer one above." />
);

/** Products that earned most in the period. */
export function TopProducts({ products }: { products: OverviewQuery['overview']['topProducts'] }) {
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
              cell: ({ grossRevenue }) => format.wholeMoney(grossRevenue),
            },
          ]}
        />
      )}
    </Card>
  );
}

/** Customers who bought most in the period. */
export function TopCustomers({ customers }: { customers: OverviewQuery['overview']['topCustomers'] }) {
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
              cell: ({ grossRevenue }) => format.wholeMoney(grossRevenue),
            },
          ]}
        />
      )}
    </Card>
  );
}

/** Products whose sales moved most between the last two whole months. */
export function TrendingProducts({ trends }: { trends: OverviewQuery['trends']['nodes'] }) {
  const format = useFormat();
  const month = trends[0]?.month;
  const note = month ? `All customers: units in ${format.month(month)} against the month before` : undefined;
  return (
    <Card title="Trending products" note={note} action={<Link to="/trends">All trends</Link>}>
      {trends.length === 0 ? (
        <EmptyState
          title="No clear trends"
          advice="No product moved by more than a fifth and beyond its usual ups and downs."
        />
      ) : (
        <DataTable
          caption="Trending products"
          rows={trends}
          rowKey={({ product }) => product.id}
          columns={[
            {
              key: 'name',
              header: 'Product',
              cell: ({ product }) => <Link to={productHref(product.id)}>{product.name}</Link>,
            },
            { key: 'units', header: 'Units', align: 'right', cell: ({ units }) => format.count(units) },
            {
              key: 'trend',
              header: 'Trend',
              align: 'right',
              cell: ({ status, change }) => <TrendBadge status={status} change={change} />,
            },
          ]}
        />
      )}
    </Card>
  );
}
