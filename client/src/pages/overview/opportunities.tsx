import { Link } from 'react-router';
import type { OverviewQuery } from '../../generated/graphql.js';
import { customerHref, productHref } from '../../panels/hrefs.js';
import { Card } from '../../ui/card.js';
import { DataTable } from '../../ui/data-table.js';
import { useFormat } from '../../ui/format-context.js';
import { NotEnoughData } from '../../ui/not-enough-data.js';

/** What to offer to whom: products that fit what a customer buys and does not have yet. */
export function Opportunities({ opportunities }: { opportunities: OverviewQuery['opportunities']['nodes'] }) {
  const format = useFormat();
  return (
    <Card
      title="Opportunities"
      note="All customers: what to offer, and what it may bring in the next order, its chance counted in"
    >
      {opportunities.length === 0 ? (
        <NotEnoughData advice="Offers appear once past orders have shown that they come true." />
      ) : (
        <DataTable
          caption="Opportunities"
          rows={opportunities}
          rowKey={({ customer, product }) => `${customer.id} ${product.id}`}
          columns={[
            {
              key: 'customer',
              header: 'Customer',
              cell: ({ customer }) => <Link to={customerHref(customer.id)}>{customer.name}</Link>,
            },
            {
              key: 'product',
              header: 'Offer',
              cell: ({ product }) => <Link to={productHref(product.id)}>{product.name}</Link>,
            },
            {
              key: 'value',
              header: 'May bring',
              align: 'right',
              cell: ({ expectedValue }) => format.money(expectedValue),
            },
          ]}
        />
      )}
    </Card>
  );
}
