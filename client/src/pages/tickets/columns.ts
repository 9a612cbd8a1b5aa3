import type { Exported } from '../../panels/listed-column.js';
import type { Hidden } from '../../panels/seen.js';
import type { TicketColumn } from '../../panels/ticket-table.js';

/** What the list of tickets can show, and under which names a file has it. */
export const ticketColumns = (hidden: Hidden) =>
  [
    // Without its subject a ticket is named by its number, which a file has in any case.
    { column: 'subject', key: 'subject', exported: hidden('TICKET_TEXTS') ? [] : ['subject'] },
    { column: 'customer', key: 'customer', exported: ['customer_name'] },
    { column: 'product', key: 'product', exported: ['product_name'] },
    { column: 'status', key: 'status', exported: ['status'] },
    { column: 'priority', key: 'priority', exported: ['priority'] },
    { column: 'channel', key: 'channel', exported: ['channel'] },
    { column: 'sentiment', key: 'SENTIMENT_SCORE', exported: ['sentiment', 'sentiment_score'] },
    { column: 'opened', key: 'OPENED_AT', exported: ['opened_at'] },
  ] satisfies readonly (Exported & { column: TicketColumn })[];
