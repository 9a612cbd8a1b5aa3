import { Link, useSearchParams } from 'react-router';
import type { TicketRowsFragment } from '../../generated/graphql.js';
import { ticketsHref } from '../../panels/hrefs.js';
import { TicketTable } from '../../panels/ticket-table.js';
import { NotSeen } from '../../panels/seen.js';
import { Card } from '../../ui/card.js';
import { EmptyState } from '../../ui/load-view.js';
import { Pager } from '../../ui/pager.js';
import { cursorPages } from '../../url/cursor-pages.js';
import { RECENT_ROWS } from './variables.js';

interface RecentTicketsProps {
  rows: TicketRowsFragment | null;
  product: string;
  /** While these are still the rows of the page before. */
  pending: boolean;
}

/** Latest tickets about the product; the address says how far back. */
export function RecentTickets({ rows, product, pending }: RecentTicketsProps) {
  const [params] = useSearchParams();
  if (!rows) return <NotSeen matter="TICKETS" what="Recent tickets" />;
  return (
    <Card title="Recent tickets" action={<Link to={ticketsHref({ product })}>All tickets</Link>}>
      {rows.nodes.length === 0 ? (
        <EmptyState title="No tickets" advice="Nobody has asked for help with it." />
      ) : (
        <>
          <TicketTable
            rows={rows.nodes}
            show={['subject', 'customer', 'status', 'priority', 'sentiment', 'opened']}
          />
          <Pager {...cursorPages(params, rows, RECENT_ROWS, 'tickets')} noun="tickets" pending={pending} />
        </>
      )}
    </Card>
  );
}
