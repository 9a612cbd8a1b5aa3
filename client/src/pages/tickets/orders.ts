import type { TicketOrderField } from '../../generated/graphql.js';
import type { Orders } from '../../url/sort.js';

/** What tickets can be ordered by: the latest first, unless the address says otherwise. */
export const ticketOrders: Orders<TicketOrderField> = {
  fields: ['OPENED_AT', 'SENTIMENT_SCORE'],
  initial: { key: 'OPENED_AT', direction: 'descending' },
};
