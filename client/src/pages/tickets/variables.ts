import type { TicketsQueryVariables } from '../../generated/graphql.js';
import { ticketFilter, ticketRowsOf } from '../../panels/ticket-filter.js';
import type { Address } from '../../url/address.js';
import { currentCursor } from '../../url/cursor-pages.js';
import { pageSizeOf } from '../../url/page-size.js';
import { sortOf } from '../../url/sort.js';
import { ticketOrders } from './orders.js';

/** What the list of tickets asks the server, told by its address. */
export function ticketsVariables({ search, value }: Address) {
  return {
    first: pageSizeOf(value),
    after: currentCursor(search),
    orderBy: sortOf(value, ticketOrders).orderBy,
    filter: ticketFilter(ticketRowsOf(value)),
  } satisfies TicketsQueryVariables;
}
