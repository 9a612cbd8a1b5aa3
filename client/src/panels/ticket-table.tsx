import { Text } from '@mantine/core';
import type { TicketRowFragment } from '../generated/graphql.js';
import { type Column, DataTable, type DataTableProps } from '../ui/data-table.js';
import type { Format } from '../ui/format.js';
import { useFormat } from '../ui/format-context.js';
import { ticketOpened } from './hrefs.js';
import { MoodTag } from './mood-tag.js';
import { useOpenHref } from './open-href.js';
import { type Hidden, useHidden } from './seen.js';
import { CustomerLink, ProductLink } from './subject-link.js';
import { ticketPriorities, ticketStatuses } from './ticket-words.js';

export type TicketColumn =
  'subject' | 'customer' | 'product' | 'status' | 'priority' | 'channel' | 'sentiment' | 'opened';

const quiet = (text: string) => (
  <Text span inherit c="dimmed">
    {text}
  </Text>
);

/** A ticket is named by its subject; where that is withheld, by its number. */
function nameColumn(seenBy: string | undefined): Column<TicketRowFragment> {
  return seenBy === undefined
    ? { key: 'subject', header: 'Subject', cell: ({ subject }) => subject || quiet('No subject') }
    : { key: 'subject', header: 'Ticket', cell: ({ id }) => id };
}

function allColumns(format: Format, hidden: Hidden): Record<TicketColumn, Column<TicketRowFragment>> {
  return {
    subject: nameColumn(hidden('TICKET_TEXTS')),
    customer: {
      key: 'customer',
      header: 'Customer',
      cell: ({ customer }) => (customer ? <CustomerLink of={customer} /> : quiet('Unknown')),
    },
    product: {
      key: 'product',
      header: 'Product',
      cell: ({ product }) => (product ? <ProductLink of={product} /> : quiet('None named')),
    },
    status: { key: 'status', header: 'Status', cell: ({ status }) => ticketStatuses[status] },
    priority: {
      key: 'priority',
      header: 'Priority',
      cell: ({ priority }) => (priority ? ticketPriorities[priority] : quiet('Not set')),
    },
    channel: { key: 'channel', header: 'Channel', cell: ({ channel }) => channel ?? quiet('Unknown') },
    sentiment: {
      key: 'SENTIMENT_SCORE',
      header: 'Sentiment',
      sortable: true,
      cell: ({ sentiment }) => (sentiment ? <MoodTag mood={sentiment} /> : quiet('Not scored')),
    },
    opened: {
      key: 'OPENED_AT',
      header: 'Opened',
      align: 'right',
      sortable: true,
      cell: ({ openedAt }) => format.instantDay(openedAt),
    },
  };
}

type Row = TicketRowFragment;

interface TicketTableProps extends Pick<
  DataTableProps<Row>,
  'rows' | 'shown' | 'onColumns' | 'sort' | 'onSort' | 'exportHref' | 'empty'
> {
  /** The columns there are, in order. */
  show: readonly TicketColumn[];
}

/** Support tickets; each row opens its ticket beside the page. */
export function TicketTable({ show, ...table }: TicketTableProps) {
  const hidden = useHidden();
  const columns = allColumns(useFormat(), hidden);
  const open = useOpenHref();
  const seenBy = hidden('TICKET_TEXTS');
  return (
    <DataTable
      caption="Support tickets"
      {...table}
      rowKey={({ id }) => id}
      rowHref={({ id }) => open(ticketOpened(id))}
      columns={[
        ...show.map((name) => columns[name]),
        // Not to be chosen: it says below the table that there are subjects.
        ...(seenBy === undefined
          ? []
          : [{ key: 'text', header: 'Subject', withheld: seenBy, cell: () => null }]),
      ]}
    />
  );
}
