import type { TicketsQueryVariables } from '../../generated/graphql.js';
import { ticketFilter, ticketRowsOf } from '../../panels/ticket-filter.js';
import type { Address } from '../../url/address.js';
import { currentCursor } from '../../url/cursor-pages.js';

/** What the list of tickets asks the server, told by its address. */
export function ticketsVariables({ search, value }: Address) {
  return {
    after: currentCursor(search),
    filter: ticketFilter(ticketRowsOf(value)),
  } satisfies TicketsQueryVariables;
}
