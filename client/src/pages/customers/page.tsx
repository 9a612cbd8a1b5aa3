import { useCustomersQuery } from '../../generated/graphql.js';
import { useAuthStatus } from '../../identity/auth-status.js';
import { loadQuery } from '../../load-query.js';
import { exportHref } from '../../panels/export-href.js';
import { useFacets } from '../../panels/facets.js';
import { customerHref } from '../../panels/hrefs.js';
import { ListFilters, narrowingWords, NothingMatches } from '../../panels/list-filters.js';
import { exportedColumns, exportedOrder } from '../../panels/listed-column.js';
import { PageViews } from '../../panels/page-views.js';
import { Seen, useHidden } from '../../panels/seen.js';
import { Card } from '../../ui/card.js';
import { DataTable } from '../../ui/data-table.js';
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
import { customerColumns } from './columns.js';
import { customerNarrowing } from './narrowing.js';
import { customerOrders } from './orders.js';
import { customersVariables } from './variables.js';

const segmentView = (segment: string) => ({
  name: segment,
  search: `?${new URLSearchParams({ segment }).toString()}`,
});

/** All customers: found by name, narrowed by group, ordered, page by page; the address says which. */
export function CustomersPage() {
  const address = useAddress();
  const role = useAuthStatus()?.role;
  const variables = customersVariables(address, role);
  const answer = useCustomersQuery({ variables });
  const facets = useFacets();
  const narrowing = customerNarrowing(facets, address.value);
  const columns = customerColumns(useFormat(), useHidden());
  const choice = useColumns(columns);
  const order = useSort(customerOrders(role));
  const size = usePageSize();
  const { search, segments, industries, regions } = variables.filter;

  return (
    <>
      <PageHeader title="Customers" note="Revenue and orders of all time, before returns.">
        <PageViews
          page="/customers"
          suggestion={narrowingWords(narrowing, search)}
          ready={facets.segments?.map(segmentView)}
        />
      </PageHeader>
      <ListFilters {...narrowing} />
      <Card>
        <LoadView
          load={loadQuery(answer)}
          skeleton={<TableSkeleton rows={12} />}
          isEmpty={({ customers }) => customers?.nodes.length === 0}
          empty={
            <NothingMatches
              narrowing={narrowing}
              noun="customers"
              advice="They appear here as soon as they are loaded."
            />
          }
        >
          {({ customers }, pending) => (
            <Seen of={customers} matter="CUSTOMERS" what="Customers">
              {(list) => (
                <>
                  <DataTable
                    caption="Customers"
                    rows={list.nodes}
                    rowKey={({ id }) => id}
                    rowHref={({ id }) => customerHref(id)}
                    columns={columns}
                    {...choice}
                    {...order}
                    exportHref={exportHref('customers', {
                      search,
                      segment: segments,
                      industry: industries,
                      region: regions,
                      order_by: exportedOrder(variables.orderBy),
                      columns: exportedColumns(['customer_id'], columns, choice.shown),
                    })}
                  />
                  <Pager
                    {...cursorPages(address.search, list, size.value)}
                    noun="customers"
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
