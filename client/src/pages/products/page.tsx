import { useProductsQuery } from '../../generated/graphql.js';
import { useAuthStatus } from '../../identity/auth-status.js';
import { loadQuery } from '../../load-query.js';
import { exportHref } from '../../panels/export-href.js';
import { useFacets } from '../../panels/facets.js';
import { productHref } from '../../panels/hrefs.js';
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
import { productColumns } from './columns.js';
import { productNarrowing } from './narrowing.js';
import { productOrders } from './orders.js';
import { productsVariables } from './variables.js';

/** All products: found by name, narrowed by category, ordered, page by page; the address says which. */
export function ProductsPage() {
  const address = useAddress();
  const role = useAuthStatus()?.role;
  const variables = productsVariables(address, role);
  const answer = useProductsQuery({ variables });
  const narrowing = productNarrowing(useFacets(), address.value);
  const columns = productColumns(useFormat(), useHidden());
  const choice = useColumns(columns);
  const order = useSort(productOrders(role));
  const size = usePageSize();
  const { search, categories, excluded } = variables.filter;

  return (
    <>
      <PageHeader
        title="Products"
        note="Revenue, units and orders of all time, before returns. Margin is what is left of what was sold, at today’s cost."
      >
        <PageViews page="/products" suggestion={narrowingWords(narrowing, search)} />
      </PageHeader>
      <ListFilters {...narrowing} />
      <Card>
        <LoadView
          load={loadQuery(answer)}
          skeleton={<TableSkeleton rows={12} />}
          isEmpty={({ products }) => products?.nodes.length === 0}
          empty={
            <NothingMatches
              narrowing={narrowing}
              noun="products"
              advice="They appear here as soon as they are loaded."
            />
          }
        >
          {({ products }, pending) => (
            <Seen of={products} matter="PRODUCTS" what="Products">
              {(list) => (
                <>
                  <DataTable
                    caption="Products"
                    rows={list.nodes}
                    rowKey={({ id }) => id}
                    rowHref={({ id }) => productHref(id)}
                    columns={columns}
                    {...choice}
                    {...order}
                    exportHref={exportHref('products', {
                      search,
                      category: categories,
                      excluded,
                      order_by: exportedOrder(variables.orderBy),
                      columns: exportedColumns(['product_id'], columns, choice.shown),
                    })}
                  />
                  <Pager
                    {...cursorPages(address.search, list, size.value)}
                    noun="products"
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
