import { Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Sentiment, TicketPriority, TicketRowFragment } from '../generated/graphql.js';
import { type Column, DataTable } from '../ui/data-table.js';
import type { Format } from '../ui/format.js';
import { useFormat } from '../ui/format-context.js';
import { customerHref, productHref } from './hrefs.js';
import { sentiments, ticketStatuses } from './ticket-words.js';

const priorities = { LOW: 'Low', NORMAL: 'Normal', HIGH: 'High', URGENT: 'Urgent' } satisfies Record<
  TicketPriority,
  string
>;
const tones = { NEGATIVE: 'bad', NEUTRAL: 'plain', POSITIVE: 'good' } satisfies Record<Sentiment, string>;

export type TicketColumn =
  'subject' | 'customer' | 'product' | 'status' | 'priority' | 'channel' | 'sentiment' | 'opened';

const quiet = (text: string) => (
  <Text span inherit c="dimmed">
    {text}
  </Text>
);

function allColumns(format: Format): Record<TicketColumn, Column<TicketRowFragment>> {
  return {
    subject: { key: 'subject', header: 'Subject', cell: ({ subject }) => subject || quiet('No subject') },
    customer: {
      key: 'customer',
      header: 'Customer',
      cell: ({ customer }) =>
        customer ? <Link to={customerHref(customer.id)}>{customer.name}</Link> : quiet('Unknown'),
    },
    product: {
      key: 'product',
      header: 'Product',
      cell: ({ product }) =>
        product ? <Link to={productHref(product.id)}>{product.name}</Link> : quiet('None named'),
    },
    status: { key: 'status', header: 'Status', cell: ({ status }) => ticketStatuses[status] },
    priority: {
      key: 'priority',
      header: 'Priority',
      cell: ({ priority }) => (priority ? priorities[priority] : quiet('Not set')),
    },
    channel: { key: 'channel', header: 'Channel', cell: ({ channel }) => channel ?? quiet('Unknown') },
    sentiment: {
      key: 'sentiment',
      header: 'Sentiment',
      cell: ({ sentiment }) =>
        sentiment ? (
          <span className="cq-change" data-tone={tones[sentiment]}>
            {sentiments[sentiment]}
          </span>
        ) : (
          quiet('Not scored')
        ),
    },
    opened: {
      key: 'opened',
      header: 'Opened',
      align: 'right',
      cell: ({ openedAt }) => format.instantDay(openedAt),
    },
  };
}

/** Support tickets. */
export function TicketTable({
  rows,
  show,
}: {
  rows: readonly TicketRowFragment[];
  show: readonly TicketColumn[];
}) {
  const columns = allColumns(useFormat());
  return (
    <DataTable
      caption="Support tickets"
      rows={rows}
      rowKey={({ id }) => id}
      columns={show.map((name) => columns[name])}
    />
  );
}
