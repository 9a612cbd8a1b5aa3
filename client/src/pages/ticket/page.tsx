import { Link } from 'react-router';
import { type TicketQuery, useTicketQuery } from '../../generated/graphql.js';
import { loadQuery } from '../../load-query.js';
import { ticketsHref } from '../../panels/hrefs.js';
import { NotSeen, useHidden } from '../../panels/seen.js';
import { TicketDetail } from '../../panels/ticket-detail.js';
import { TicketTable } from '../../panels/ticket-table.js';
import { Card } from '../../ui/card.js';
import { useFormat } from '../../ui/format-context.js';
import { EmptyState, LoadView } from '../../ui/load-view.js';
import { PageHeader } from '../../ui/page-header.js';
import { TableSkeleton } from '../../ui/skeletons.js';
import { useAddress } from '../../url/address.js';
import { ticketVariables } from './variables.js';

type Ticket = NonNullable<TicketQuery['ticket']>;

const SHOWN = 5;

const parent = { label: 'Tickets', to: '/tickets' };

const notFound = (
  <>
    <PageHeader title="No such ticket" parent={parent} />
    <EmptyState
      title="This ticket is not in the data"
      advice="It may have been removed or the address mistyped."
      action={<Link to="/tickets">All tickets</Link>}
    />
  </>
);

/** What else the customer asked. */
function OtherTickets({ ticket: { id, customer } }: { ticket: Ticket }) {
  if (!customer) return null;
  const others = customer.tickets?.nodes.filter((ticket) => ticket.id !== id).slice(0, SHOWN);
  if (!others) return <NotSeen matter="TICKETS" what={`Other tickets of ${customer.name}`} />;
  return (
    <Card
      title={`Other tickets of ${customer.name}`}
      action={<Link to={ticketsHref({ customer: customer.id })}>All tickets of the customer</Link>}
    >
      {others.length === 0 ? (
        <EmptyState title="No other tickets" advice="This is the only one the customer has written." />
      ) : (
        <TicketTable rows={others} show={['subject', 'product', 'status', 'sentiment', 'opened']} />
      )}
    </Card>
  );
}

/** One ticket, and what else its customer asked. */
export function TicketPage() {
  const format = useFormat();
  const hidden = useHidden();
  const answer = useTicketQuery({ variables: ticketVariables(useAddress()) });
  return (
    <LoadView
      load={loadQuery(answer)}
      skeleton={
        <Card>
          <TableSkeleton rows={10} />
        </Card>
      }
      isEmpty={({ ticket }) => !ticket}
      empty={notFound}
    >
      {({ ticket }) =>
        ticket && (
          <>
            <PageHeader
              title={
                ticket.subject ||
                (hidden('TICKET_TEXTS') ? `Ticket ${ticket.id}` : 'Ticket without a subject')
              }
              parent={parent}
              note={`Ticket ${ticket.id}, opened ${format.instantDay(ticket.openedAt)}`}
            />
            <div className="cq-stack">
              <Card>
                <TicketDetail ticket={ticket} />
              </Card>
              <OtherTickets ticket={ticket} />
            </div>
          </>
        )
      }
    </LoadView>
  );
}
