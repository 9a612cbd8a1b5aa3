import { useSalesQuery } from '../../generated/graphql.js';
import { loadQuery } from '../../load-query.js';
import { ActiveFilters } from '../../panels/active-filters.js';
import { saleKinds } from '../../panels/sale-filter.js';
import { SaleTable } from '../../panels/sale-table.js';
import { Card } from '../../ui/card.js';
import { EmptyState, LoadView } from '../../ui/load-view.js';
import { PageHeader } from '../../ui/page-header.js';
import { Pager } from '../../ui/pager.js';
import { SelectFilter } from '../../ui/select-filter.js';
import { TableSkeleton } from '../../ui/skeletons.js';
import { useAddress } from '../../url/address.js';
import { cursorPages } from '../../url/cursor-pages.js';
import { useUrlState } from '../../url/url-state.js';
import { salesVariables } from './variables.js';

/** The rows behind the numbers: each line sold or returned, latest first. */
export function SalesPage() {
  const { params, change } = useUrlState();
  const variables = salesVariables(useAddress());
  const { kind, customerId, productId, orderId, from, to } = variables.filter;
  const answer = useSalesQuery({ variables });

  return (
    <>
      <PageHeader title="Sales" note="Every line sold or returned, latest first.">
        <SelectFilter
          label="Kind"
          all="Sales and returns"
          choices={saleKinds}
          value={kind}
          onChange={(chosen) => change({ kind: chosen })}
        />
      </PageHeader>
      <Card>
        <LoadView
          load={loadQuery(answer)}
          skeleton={<TableSkeleton rows={12} />}
          isEmpty={({ transactions }) => transactions.nodes.length === 0}
          empty={
            <EmptyState title="No sales here" advice="Nothing was sold or returned under these filters." />
          }
        >
          {({ transactions }, pending) => (
            <>
              <ActiveFilters
                customer={customerId && transactions.nodes[0]?.customer?.name}
                product={productId && transactions.nodes[0]?.product.name}
                order={orderId}
                from={from}
                to={to}
                all={{ label: 'Show all sales', to: '/sales' }}
              />
              <SaleTable
                rows={transactions.nodes}
                show={['day', 'order', 'customer', 'product', 'quantity', 'price', 'amount']}
              />
              <Pager {...cursorPages(params, transactions, 25)} noun="lines" pending={pending} />
            </>
          )}
        </LoadView>
      </Card>
    </>
  );
}
