import { useSalesQuery } from '../../generated/graphql.js';
import { loadQuery } from '../../load-query.js';
import { DayFields } from '../../panels/day-fields.js';
import { exportHref } from '../../panels/export-href.js';
import {
  ListFilters,
  type ListNarrowing,
  narrowingWords,
  NothingMatches,
} from '../../panels/list-filters.js';
import { exportedColumns, exportedOrder } from '../../panels/listed-column.js';
import { PageViews } from '../../panels/page-views.js';
import { rowsLedBy } from '../../panels/rows-led-by.js';
import { saleKinds, saleRowsOf } from '../../panels/sale-filter.js';
import { SaleTable } from '../../panels/sale-table.js';
import { Seen, useHidden } from '../../panels/seen.js';
import { Card } from '../../ui/card.js';
import { useFormat } from '../../ui/format-context.js';
import { LoadView } from '../../ui/load-view.js';
import { PageHeader } from '../../ui/page-header.js';
import { Pager } from '../../ui/pager.js';
import { TableSkeleton } from '../../ui/skeletons.js';
import { useAddress } from '../../url/address.js';
import { useColumns } from '../../url/columns.js';
import { cursorPages } from '../../url/cursor-pages.js';
import { usePageSize } from '../../url/page-size.js';
import { useSort } from '../../url/sort.js';
import { saleColumns } from './columns.js';
import { saleOrders } from './orders.js';
import { salesVariables } from './variables.js';

/** The rows behind the numbers: each line sold or returned, latest first. */
export function SalesPage() {
  const address = useAddress();
  const variables = salesVariables(address);
  const rows = saleRowsOf(address.value);
  const answer = useSalesQuery({ variables });
  const [first] = answer.data?.transactions?.nodes ?? [];
  const names = { customer: first?.customer?.name, product: first?.product?.name };
  const narrowing: ListNarrowing = {
    ledBy: rowsLedBy(rows, names, useFormat()),
    filters: [
      { name: 'kind', label: 'Kind', all: 'Sales and returns', choices: saleKinds, value: rows.kind },
      {
        name: 'anonymous',
        label: 'Buyer',
        all: 'Known or not',
        choices: [{ value: 'true', label: 'Without a customer' }],
        value: rows.anonymous,
      },
    ],
  };
  const columns = saleColumns(useHidden());
  const choice = useColumns(columns);
  const order = useSort(saleOrders);
  const size = usePageSize();

  return (
    <>
      <PageHeader title="Sales" note="Every line sold or returned.">
        <PageViews page="/sales" suggestion={narrowingWords(narrowing, undefined)} />
      </PageHeader>
      <ListFilters {...narrowing}>
        <DayFields from={rows.from} to={rows.to} />
      </ListFilters>
      <Card>
        <LoadView
          load={loadQuery(answer)}
          skeleton={<TableSkeleton rows={12} />}
          isEmpty={({ transactions }) => transactions?.nodes.length === 0}
          empty={
            <NothingMatches
              narrowing={narrowing}
              noun="sales"
              advice="They appear here as soon as they are loaded."
            />
          }
        >
          {({ transactions }, pending) => (
            <Seen of={transactions} matter="CUSTOMERS" what="Sales">
              {(list) => (
                <>
                  <SaleTable
                    rows={list.nodes}
                    show={columns.map(({ column }) => column)}
                    {...choice}
                    {...order}
                    exportHref={exportHref('transactions', {
                      ...rows,
                      order_by: exportedOrder(variables.orderBy),
                      columns: exportedColumns(['transaction_id'], columns, choice.shown),
                    })}
                  />
                  <Pager
                    {...cursorPages(address.search, list, size.value)}
                    noun="lines"
                    pending={pending}
                    size={size}
                  />
                </>
              )}
            </Seen>
          )}
        </LoadView>
      </Card>
    </>
  );
}
