import type { TimelineRowsFragment } from '../../generated/graphql.js';
import { type Openable, salesHref, ticketOpened } from '../../panels/hrefs.js';
import { MoodTag } from '../../panels/mood-tag.js';
import { type Hidden, NotSeen } from '../../panels/seen.js';
import { ticketStatuses } from '../../panels/ticket-words.js';
import type { Format } from '../../ui/format.js';
import type { TimelineEntry } from '../../ui/timeline.js';

type Row = TimelineRowsFragment['nodes'][number];
type Order = Extract<Row, { __typename: 'PastOrder' }>;
type Ticket = Extract<Row, { __typename: 'Ticket' }>;

interface Around {
  customer: string;
  /** Address that opens something beside the page. */
  opened: (target: Openable) => string;
  format: Format;
  hidden: Hidden;
}

/** “3 lines, 12 units; £40.00 came back” */
function contents({ lines, units, returns, returnLines }: Order, format: Format): string {
  const some = (count: number, noun: string) => `${format.count(count)} ${noun}${count === 1 ? '' : 's'}`;
  const bought = lines > 0 && `${some(lines, 'line')}, ${some(units, 'unit')}`;
  const back =
    returnLines > 0 &&
    `${returns === null ? some(returnLines, 'line') : format.exactMoney(returns)} came back`;
  return [bought, back].filter(Boolean).join('; ');
}

function orderEntry(order: Order, { customer, opened, format }: Around): TimelineEntry {
  const { orderId, day, grossRevenue } = order;
  return {
    key: `order ${orderId ?? day}`,
    shape: 'bag',
    month: format.month(day.slice(0, 7)),
    day: format.day(day),
    title: orderId ? `Order ${orderId}` : 'Purchases of the day',
    href: opened(salesHref(orderId ? { customer, order: orderId } : { customer, from: day, to: day })),
    detail: contents(order, format),
    result: grossRevenue === null ? <NotSeen matter="SALES" /> : format.exactMoney(grossRevenue),
  };
}

function ticketEntry(
  { id, subject, status, sentiment, openedAt }: Ticket,
  { opened, format, hidden }: Around,
) {
  return {
    key: `ticket ${id}`,
    shape: 'speech',
    month: format.instantMonth(openedAt),
    day: format.instantDay(openedAt),
    title: subject || (hidden('TICKET_TEXTS') ? `Ticket ${id}` : 'Ticket without a subject'),
    href: opened(ticketOpened(id)),
    detail: `Ticket, ${ticketStatuses[status].toLowerCase()}`,
    result: <MoodTag mood={sentiment} />,
  } satisfies TimelineEntry;
}

/** An order or a ticket as an entry of a timeline, which opens its lines or its text. */
export function timelineEntry(row: Row, around: Around): TimelineEntry {
  return row.__typename === 'Ticket' ? ticketEntry(row, around) : orderEntry(row, around);
}
