import { useProductsQuery } from '../../generated/graphql.js';
import { loadQuery } from '../../load-query.js';
import { useFacets } from '../../panels/facets.js';
import { Card } from '../../ui/card.js';
import { DataTable } from '../../ui/data-table.js';
import { useFormat } from '../../ui/format-context.js';
import { EmptyState, LoadView } from '../../ui/load-view.js';
import { PageHeader } from '../../ui/page-header.js';
import { Pager } from '../../ui/pager.js';
import { SearchInput } from '../../ui/search-input.js';
import { choicesOf, SelectFilter } from '../../ui/select-filter.js';
import { TableSkeleton } from '../../ui/skeletons.js';
import { useAddress } from '../../url/address.js';
import { cursorPages } from '../../url/cursor-pages.js';
import { useSort } from '../../url/sort.js';
import { useUrlState } from '../../url/url-state.js';
import { productColumns } from './columns.js';
import { productOrders } from './orders.js';
import { productsVariables } from './variables.js';

/** All products: found by name, narrowed by category, ordered, page by page; the address says which. */
export function ProductsPage() {
  const format = useFormat();
  const { params, value, change } = useUrlState();
  const { sort, onSort } = useSort(productOrders);
  const facets = useFacets();
  const answer = useProductsQuery({ variables: productsVariables(useAddress()) });

  return (
    <>
      <PageHeader title="Products" note="Revenue, units and orders of all time, before returns.">
        <SearchInput
          label="Name"
          placeholder="Part of a name"
          value={value('search') ?? ''}
          onChange={(text) => change({ search: text }, { replace: true })}
        />
        <SelectFilter
          label="Category"
          all="All categories"
          choices={choicesOf(facets.categories)}
          value={value('category')}
          onChange={(chosen) => change({ category: chosen })}
        />
      </PageHeader>
      <Card>
        <LoadView
          load={loadQuery(answer)}
          skeleton={<TableSkeleton rows={12} />}
          isEmpty={({ products }) => products.nodes.length === 0}
          empty={
            <EmptyState
              title="No products match"
              advice="Take a filter away, or look for less of the name."
            />
          }
        >
          {({ products }, pending) => (
            <>
              <DataTable
                caption="Products"
                rows={products.nodes}
                rowKey={({ id }) => id}
                columns={productColumns(format)}
                sort={sort}
                onSort={onSort}
              />
              <Pager {...cursorPages(params, products, 25)} noun="products" pending={pending} />
            </>
          )}
        </LoadView>
      </Card>
    </>
  );
}
