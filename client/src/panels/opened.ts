import { saleRowsOf } from './sale-filter.js';
import { ticketRowsOf } from './ticket-filter.js';

/** Rows of a list under some filter. */
export type OpenedRows =
  | { kind: 'sales'; rows: ReturnType<typeof saleRowsOf> }
  | { kind: 'tickets'; rows: ReturnType<typeof ticketRowsOf> };

/** What is opened beside the page. */
export type Opened = OpenedRows | { kind: 'ticket'; id: string } | { kind: 'why'; id: string };

const NAMED = /^(ticket|why):(.+)$/s;

/** Reads the address of rows, as the lists have it. */
export function openedRows(href: string): OpenedRows | undefined {
  const [path, query = ''] = href.split(/\?(.*)/s);
  const search = new URLSearchParams(query);
  const value = (name: string) => search.get(name) ?? undefined;
  if (path === '/sales') return { kind: 'sales', rows: saleRowsOf(value) };
  return path === '/tickets' ? { kind: 'tickets', rows: ticketRowsOf(value) } : undefined;
}

/** Reads `open` of the address of a page; nothing if it is absent or no such thing. */
export function openedIn(search: URLSearchParams): Opened | undefined {
  const target = search.get('open') ?? '';
  const [, kind, id] = NAMED.exec(target) ?? [];
  if (id === undefined) return openedRows(target);
  return kind === 'ticket' ? { kind: 'ticket', id } : { kind: 'why', id };
}
