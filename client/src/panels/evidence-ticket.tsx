import { useTicketQuery } from '../generated/graphql.js';
import { loadQuery } from '../load-query.js';
import { EmptyState, LoadView } from '../ui/load-view.js';
import { TableSkeleton } from '../ui/skeletons.js';
import { TicketDetail } from './ticket-detail.js';

/** A whole ticket beside the page. */
export function EvidenceTicket({ id }: { id: string }) {
  return (
    <LoadView
      load={loadQuery(useTicketQuery({ variables: { id } }))}
      skeleton={<TableSkeleton rows={9} />}
      isEmpty={({ ticket }) => !ticket}
      empty={
        <EmptyState
          title="No such ticket"
          advice="It may have been removed since, or its address mistyped."
        />
      }
    >
      {({ ticket }) => ticket && <TicketDetail ticket={ticket} />}
    </LoadView>
  );
}
