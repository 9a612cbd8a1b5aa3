import type { Sentiment, TicketsQueryVariables, TicketStatus } from '../../generated/graphql.js';
import { sentiments, ticketStatuses } from '../../panels/ticket-words.js';
import type { Address } from '../../url/address.js';
import { currentCursor } from '../../url/cursor-pages.js';
import { rowFilter } from '../../url/row-filter.js';

const isStatus = (word: string | undefined): word is TicketStatus =>
  word !== undefined && Object.hasOwn(ticketStatuses, word);
const isSentiment = (word: string | undefined): word is Sentiment =>
  word !== undefined && Object.hasOwn(sentiments, word);

/** What the list of tickets asks the server, told by its address. */
export function ticketsVariables({ search, value }: Address) {
  const status = value('status');
  const sentiment = value('sentiment');
  const channel = value('channel');
  return {
    after: currentCursor(search),
    filter: {
      ...rowFilter(value),
      statuses: isStatus(status) ? [status] : undefined,
      sentiment: isSentiment(sentiment) ? sentiment : undefined,
      channels: channel ? [channel] : undefined,
    },
  } satisfies TicketsQueryVariables;
}
