import type { Sentiment, TicketFilter, TicketPriority } from '../generated/graphql.js';
import { rowFilter } from '../url/row-filter.js';
import type { TicketRows } from './hrefs.js';
import { sentiments, statusesOf, ticketPriorities, type TicketState, ticketStates } from './ticket-words.js';

const isState = (word: string | undefined): word is TicketState =>
  word !== undefined && Object.hasOwn(ticketStates, word);
const isPriority = (word: string | undefined): word is TicketPriority =>
  word !== undefined && Object.hasOwn(ticketPriorities, word);
const isSentiment = (word: string | undefined): word is Sentiment =>
  word !== undefined && Object.hasOwn(sentiments, word);

/** Reads the filters of the list of tickets from its address; what is none of them is left out. */
export function ticketRowsOf(value: (name: string) => string | undefined) {
  const { customerId: customer, productId: product, from, to } = rowFilter(value);
  const [status, priority, sentiment] = [value('status'), value('priority'), value('sentiment')];
  return {
    ...{ customer, product, from, to },
    status: isState(status) ? status : undefined,
    priority: isPriority(priority) ? priority : undefined,
    sentiment: isSentiment(sentiment) ? sentiment : undefined,
    channel: value('channel'),
    segment: value('segment'),
  } satisfies TicketRows;
}

/** The same as the query takes it. */
export function ticketFilter(rows: ReturnType<typeof ticketRowsOf>) {
  const { customer: customerId, product: productId, status, priority, channel, ...rest } = rows;
  return {
    ...{ customerId, productId },
    ...rest,
    statuses: status && statusesOf(status),
    priorities: priority && [priority],
    channels: channel ? [channel] : undefined,
  } satisfies TicketFilter;
}
