import { Link } from 'react-router';
import { useTicketsQuery } from '../../generated/graphql.js';
import { loadQuery } from '../../load-query.js';
import { ActiveFilters } from '../../panels/active-filters.js';
import { useFacets } from '../../panels/facets.js';
import { TicketTable } from '../../panels/ticket-table.js';
import { sentiments, ticketStatuses } from '../../panels/ticket-words.js';
import { Card } from '../../ui/card.js';
import { EmptyState, LoadView } from '../../ui/load-view.js';
import { PageHeader } from '../../ui/page-header.js';
import { Pager } from '../../ui/pager.js';
import { choicesOf, SelectFilter } from '../../ui/select-filter.js';
import { TableSkeleton } from '../../ui/skeletons.js';
import { useAddress } from '../../url/address.js';
import { cursorPages } from '../../url/cursor-pages.js';
import { useUrlState } from '../../url/url-state.js';
import { ticketsVariables } from './variables.js';

const choices = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** Support tickets, latest first, by state, mood and channel. */
export function TicketsPage() {
  const { params, value, change } = useUrlState();
  const facets = useFacets();
  const variables = ticketsVariables(useAddress());
  const { customerId, productId, from, to } = variables.filter;
  const answer = useTicketsQuery({ variables });

  return (
    <>
      <PageHeader title="Tickets" note="What customers asked support, latest first.">
        <SelectFilter
          label="Status"
          all="Any status"
          choices={choices(ticketStatuses)}
          value={value('status')}
          onChange={(chosen) => change({ status: chosen })}
        />
        <SelectFilter
          label="Sentiment"
          all="Any sentiment"
          choices={choices(sentiments)}
          value={value('sentiment')}
          onChange={(chosen) => change({ sentiment: chosen })}
        />
        <SelectFilter
          label="Channel"
          all="Any channel"
          choices={choicesOf(facets.channels)}
          value={value('channel')}
          onChange={(chosen) => change({ channel: chosen })}
        />
      </PageHeader>
      <Card>
        <LoadView
          load={loadQuery(answer)}
          skeleton={<TableSkeleton rows={12} />}
          isEmpty={({ tickets }) => tickets.nodes.length === 0}
          empty={
            <EmptyState
              title="No tickets match"
              advice="Take a filter away to see more."
              action={<Link to="/tickets">Show all tickets</Link>}
            />
          }
        >
          {({ tickets }, pending) => (
            <>
              <ActiveFilters
                customer={customerId && tickets.nodes[0]?.customer?.name}
                product={productId && tickets.nodes[0]?.product?.name}
                from={from}
                to={to}
                all={{ label: 'Show all tickets', to: '/tickets' }}
              />
              <TicketTable
                rows={tickets.nodes}
                show={[
                  'subject',
                  'customer',
                  'product',
                  'status',
                  'priority',
                  'channel',
                  'sentiment',
                  'opened',
                ]}
              />
              <Pager {...cursorPages(params, tickets, 25)} noun="tickets" pending={pending} />
            </>
          )}
        </LoadView>
      </Card>
    </>
  );
}
