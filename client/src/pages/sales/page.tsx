import { type TransactionKind, useSalesQuery } from '../../generated/graphql.js';
import { loadQuery } from '../../load-query.js';
import { ActiveFilters } from '../../panels/active-filters.js';
import { SaleTable } from '../../panels/sale-table.js';
import { Card } from '../../ui/card.js';
import { EmptyState, LoadView } from '../../ui/load-view.js';
import { PageHeader } from '../../ui/page-header.js';
import { Pager } from '../../ui/pager.js';
import { SelectFilter } from '../../ui/select-filter.js';
import { TableSkeleton } from '../../ui/skeletons.js';
import { currentCursor, cursorPages } from '../../url/cursor-pages.js';
import { rowFilter } from '../../url/row-filter.js';
import { useUrlState } from '../../url/url-state.js';

const kinds = [
  { value: 'SALE', label: 'Sales only' },
  { value: 'RETURN', label: 'Returns only' },
] as const satisfies readonly { value: TransactionKind; label: string }[];

/** The rows behind the numbers: each line sold or returned, latest first. */
export function SalesPage() {
  const { params, value, change } = useUrlState();
  const kind = kinds.find((known) => known.value === value('kind'))?.value;
  const order = value('order');
  const shared = rowFilter(value);
  const answer = useSalesQuery({
    variables: { after: currentCursor(params), filter: { ...shared, orderId: order, kind } },
  });

  return (
    <>
      <PageHeader title="Sales" note="Every line sold or returned, latest first.">
        <SelectFilter
          label="Kind"
          all="Sales and returns"
          choices={kinds}
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
                customer={shared.customerId && transactions.nodes[0]?.customer?.name}
                product={shared.productId && transactions.nodes[0]?.product.name}
                order={order}
                from={shared.from}
                to={shared.to}
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
