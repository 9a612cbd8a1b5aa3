import type { Exported } from '../../panels/listed-column.js';
import type { TicketColumn } from '../../panels/ticket-table.js';

/** What the list of tickets can show, and under which names a file has it. */
export const ticketColumns = [
  { column: 'subject', key: 'subject', exported: ['subject'] },
  { column: 'customer', key: 'customer', exported: ['customer_name'] },
  { column: 'product', key: 'product', exported: ['product_name'] },
  { column: 'status', key: 'status', exported: ['status'] },
  { column: 'priority', key: 'priority', exported: ['priority'] },
  { column: 'channel', key: 'channel', exported: ['channel'] },
  { column: 'sentiment', key: 'SENTIMENT_SCORE', exported: ['sentiment', 'sentiment_score'] },
  { column: 'opened', key: 'OPENED_AT', exported: ['opened_at'] },
] as const satisfies readonly (Exported & { column: TicketColumn })[];
