import { useCustomersQuery } from '../../generated/graphql.js';
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
import { customerColumns } from './columns.js';
import { customerOrders } from './orders.js';
import { customersVariables } from './variables.js';

/** All customers: found by name, narrowed by group, ordered, page by page; the address says which. */
export function CustomersPage() {
  const format = useFormat();
  const { params, value, change } = useUrlState();
  const { sort, onSort } = useSort(customerOrders);
  const facets = useFacets();
  const answer = useCustomersQuery({ variables: customersVariables(useAddress()) });

  return (
    <>
      <PageHeader title="Customers" note="Revenue and orders of all time, before returns.">
        <SearchInput
          label="Name"
          placeholder="Part of a name"
          value={value('search') ?? ''}
          onChange={(text) => change({ search: text }, { replace: true })}
        />
        <SelectFilter
          label="Segment"
          all="All segments"
          choices={choicesOf(facets.segments)}
          value={value('segment')}
          onChange={(segment) => change({ segment })}
        />
        <SelectFilter
          label="Industry"
          all="All industries"
          choices={choicesOf(facets.industries)}
          value={value('industry')}
          onChange={(industry) => change({ industry })}
        />
        <SelectFilter
          label="Region"
          all="All regions"
          choices={choicesOf(facets.regions)}
          value={value('region')}
          onChange={(region) => change({ region })}
        />
      </PageHeader>
      <Card>
        <LoadView
          load={loadQuery(answer)}
          skeleton={<TableSkeleton rows={12} />}
          isEmpty={({ customers }) => customers.nodes.length === 0}
          empty={
            <EmptyState
              title="No customers match"
              advice="Take a filter away, or look for less of the name."
            />
          }
        >
          {({ customers }, pending) => (
            <>
              <DataTable
                caption="Customers"
                rows={customers.nodes}
                rowKey={({ id }) => id}
                columns={customerColumns(format)}
                sort={sort}
                onSort={onSort}
              />
              <Pager {...cursorPages(params, customers, 25)} noun="customers" pending={pending} />
            </>
          )}
        </LoadView>
      </Card>
    </>
  );
}
