import type {
  InsightCardFragment,
  Sentiment,
  TicketPriority,
  TransactionKind,
} from '../generated/graphql.js';
import type { MonthRange } from '../ui/month-range.js';
import { monthDays } from '../url/period.js';
import type { TicketState } from './ticket-words.js';

/** The addresses of the pages; nothing else spells them. */
export const customerHref = (id: string) => `/customers/${encodeURIComponent(id)}`;
export const productHref = (id: string) => `/products/${encodeURIComponent(id)}`;
export const ticketHref = (id: string) => `/tickets/${encodeURIComponent(id)}`;

export const categoryHref = (category: string) => `/products?category=${encodeURIComponent(category)}`;
export const segmentHref = (segment: string) => `/customers?segment=${encodeURIComponent(segment)}`;

interface RowFilter {
  customer?: string | null;
  product?: string | null;
  /** First and last day, both inclusive. */
  from?: string | null;
  to?: string | null;
  /** Of customers of this segment. */
  segment?: string | null;
}

/** Names the filters of the list of sales. */
export interface SaleRows extends RowFilter {
  order?: string | null;
  kind?: TransactionKind | null;
  /** Those without a customer. */
  anonymous?: 'true' | null;
}

/** Names the filters of the list of tickets. */
export interface TicketRows extends RowFilter {
  status?: TicketState | null;
  sentiment?: Sentiment | null;
  priority?: TicketPriority | null;
  channel?: string | null;
}

type RowsAddress<Path extends string> = Path | `${Path}?${string}`;

/** What a drawer shows: the rows of a list under some filter, one ticket, or why an insight is told. */
export type Openable = RowsAddress<'/sales' | '/tickets'> | `ticket:${string}` | `why:${string}`;

function withFilter<Path extends string>(path: Path, filter: object): RowsAddress<Path> {
  const entries = Object.entries(filter).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
  );
  return entries.length === 0 ? path : `${path}?${new URLSearchParams(entries).toString()}`;
}

export const salesHref = (filter: SaleRows) => withFilter('/sales', filter);
export const ticketsHref = (filter: TicketRows) => withFilter('/tickets', filter);

/** The days of whole months, for filters of rows; nothing for all data. */
export function daysOfMonths(months: MonthRange | undefined): { from?: string; to?: string } {
  return { from: monthDays(months?.from).from, to: monthDays(months?.to).to };
}

/** The rows an insight was computed from. */
export function rowsHref(rows: InsightCardFragment['rows']) {
  const { kind, customerId, productId, from, to, sentiment } = rows;
  const filter = { customer: customerId, product: productId, from, to };
  return kind === 'TICKETS' ? ticketsHref({ ...filter, sentiment }) : salesHref(filter);
}

export const ticketOpened = (id: string): Openable => `ticket:${id}`;
export const whyOpened = (insightId: string): Openable => `why:${insightId}`;

/** The page as it is, with something opened beside it: back closes it, and all else in the address stays. */
export function openHref(search: URLSearchParams, target: Openable): string {
  const next = new URLSearchParams(search);
  next.delete('rows');
  next.set('open', target);
  return `?${next.toString()}`;
}
