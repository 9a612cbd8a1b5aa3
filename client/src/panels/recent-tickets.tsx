import { skipToken } from '@apollo/client/react';
import { Link, useSearchParams } from 'react-router';
import { type TicketRowsFragment, useTicketRowsQuery } from '../generated/graphql.js';
import { loadQuery } from '../load-query.js';
import { Card } from '../ui/card.js';
import { type Load, mapLoad } from '../ui/load.js';
import { EmptyState, LoadView } from '../ui/load-view.js';
import { Pager } from '../ui/pager.js';
import { TableSkeleton } from '../ui/skeletons.js';
import { currentCursor, cursorPages } from '../url/cursor-pages.js';
import { ticketsHref } from './hrefs.js';
import { type TicketColumn, TicketTable } from './ticket-table.js';

interface RecentTicketsProps {
  /** The first page, which came with the page it stands on. */
  first: TicketRowsFragment;
  of: { customer: string } | { product: string };
  show: readonly TicketColumn[];
}

/** Latest tickets of a customer or about a product; further pages are asked for when they are wanted. */
export function RecentTickets({ first, of, show }: RecentTicketsProps) {
  const [params] = useSearchParams();
  const after = currentCursor(params, 'tickets');
  const filter = 'customer' in of ? { customerId: of.customer } : { productId: of.product };
  const later = useTicketRowsQuery(after === undefined ? skipToken : { variables: { filter, after } });
  const load: Load<TicketRowsFragment> =
    after === undefined
      ? { state: 'ready', data: first }
      : mapLoad(loadQuery(later), ({ tickets }) => tickets);
  return (
    <Card title="Recent tickets" action={<Link to={ticketsHref(of)}>All tickets</Link>}>
      <LoadView
        load={load}
        skeleton={<TableSkeleton rows={10} />}
        isEmpty={({ nodes }) => nodes.length === 0}
        empty={<EmptyState title="No tickets" advice="Nobody has asked for help here." />}
      >
        {(rows, pending) => (
          <>
            <TicketTable rows={rows.nodes} show={show} />
            <Pager {...cursorPages(params, rows, 10, 'tickets')} noun="tickets" pending={pending} />
          </>
        )}
      </LoadView>
    </Card>
  );
}
