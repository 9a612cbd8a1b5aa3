import { Link } from 'react-router';
import {
  type Sentiment,
  type TicketStatus,
  useDataStatusQuery,
  useTicketsQuery,
} from '../../generated/graphql.js';
import { loadQuery } from '../../load-query.js';
import { ActiveFilters } from '../../panels/active-filters.js';
import { sentiments, ticketStatuses, TicketTable } from '../../panels/ticket-table.js';
import { Card } from '../../ui/card.js';
import { EmptyState, LoadView } from '../../ui/load-view.js';
import { PageHeader } from '../../ui/page-header.js';
import { Pager } from '../../ui/pager.js';
import { choicesOf, SelectFilter } from '../../ui/select-filter.js';
import { TableSkeleton } from '../../ui/skeletons.js';
import { currentCursor, cursorPages } from '../../url/cursor-pages.js';
import { rowFilter } from '../../url/row-filter.js';
import { useUrlState } from '../../url/url-state.js';

const isStatus = (word: string | undefined): word is TicketStatus =>
  word !== undefined && word in ticketStatuses;
const isSentiment = (word: string | undefined): word is Sentiment => word !== undefined && word in sentiments;
const choices = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** Support tickets, latest first, by state, mood and channel. */
export function TicketsPage() {
  const { params, value, change } = useUrlState();
  const facets = useDataStatusQuery({ fetchPolicy: 'cache-first' }).data?.facets;
  const shared = rowFilter(value);
  const status = value('status');
  const sentiment = value('sentiment');
  const channel = value('channel');
  const answer = useTicketsQuery({
    variables: {
      after: currentCursor(params),
      filter: {
        ...shared,
        statuses: isStatus(status) ? [status] : undefined,
        sentiment: isSentiment(sentiment) ? sentiment : undefined,
        channels: channel ? [channel] : undefined,
      },
    },
  });

  return (
    <>
      <PageHeader title="Tickets" note="What customers asked support, latest first.">
        <SelectFilter
          label="Status"
          all="Any status"
          choices={choices(ticketStatuses)}
          value={status}
          onChange={(chosen) => change({ status: chosen })}
        />
        <SelectFilter
          label="Sentiment"
          all="Any sentiment"
          choices={choices(sentiments)}
          value={sentiment}
          onChange={(chosen) => change({ sentiment: chosen })}
        />
        <SelectFilter
          label="Channel"
          all="Any channel"
          choices={choicesOf(facets?.channels)}
          value={channel}
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
                customer={shared.customerId && tickets.nodes[0]?.customer?.name}
                product={shared.productId && tickets.nodes[0]?.product?.name}
                from={shared.from}
                to={shared.to}
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
