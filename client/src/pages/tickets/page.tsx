import { useTicketsQuery } from '../../generated/graphql.js';
import { loadQuery } from '../../load-query.js';
import { DayFields } from '../../panels/day-fields.js';
import { exportHref, ticketExport } from '../../panels/export-href.js';
import { useFacets } from '../../panels/facets.js';
import { ListFilters, narrowingWords, NothingMatches } from '../../panels/list-filters.js';
import { exportedColumns, exportedOrder } from '../../panels/listed-column.js';
import { PageViews } from '../../panels/page-views.js';
import { rowsLedBy } from '../../panels/rows-led-by.js';
import { ticketRowsOf } from '../../panels/ticket-filter.js';
import { TicketTable } from '../../panels/ticket-table.js';
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
import { ticketColumns } from './columns.js';
import { ticketNarrowing } from './narrowing.js';
import { ticketOrders } from './orders.js';
import { ticketsVariables } from './variables.js';

/** Support tickets, latest first, by state, mood, urgency and channel; a row opens its ticket. */
export function TicketsPage() {
  const address = useAddress();
  const variables = ticketsVariables(address);
  const rows = ticketRowsOf(address.value);
  const answer = useTicketsQuery({ variables });
  const facets = useFacets();
  const format = useFormat();
  const [first] = answer.data?.tickets?.nodes ?? [];
  const names = { customer: first?.customer?.name, product: first?.product?.name };
  const narrowing = ticketNarrowing(facets, rows, rowsLedBy(rows, names, format));
  const columns = ticketColumns(useHidden());
  const choice = useColumns(columns);
  const order = useSort(ticketOrders);
  const size = usePageSize();

  return (
    <>
      <PageHeader title="Tickets" note="What customers asked support. Open one to read it in full.">
        <PageViews page="/tickets" suggestion={narrowingWords(narrowing, undefined)} />
      </PageHeader>
      <ListFilters {...narrowing}>
        <DayFields from={rows.from} to={rows.to} />
      </ListFilters>
      <Card>
        <LoadView
          load={loadQuery(answer)}
          skeleton={<TableSkeleton rows={12} />}
          isEmpty={({ tickets }) => tickets?.nodes.length === 0}
          empty={
            <NothingMatches
              narrowing={narrowing}
              noun="tickets"
              advice="They appear here as soon as they are loaded."
            />
          }
        >
          {({ tickets }, pending) => (
            <Seen of={tickets} matter="TICKETS" what="Tickets">
              {(list) => (
                <>
                  <TicketTable
                    rows={list.nodes}
                    show={columns.map(({ column }) => column)}
                    {...choice}
                    {...order}
                    exportHref={exportHref('tickets', {
                      ...ticketExport(rows),
                      order_by: exportedOrder(variables.orderBy),
                      columns: exportedColumns(['ticket_id'], columns, choice.shown),
                    })}
                  />
                  <Pager
                    {...cursorPages(address.search, list, size.value)}
                    noun="tickets"
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
