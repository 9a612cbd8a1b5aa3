import type { OpenedRows } from './opened.js';
import type { ticketRowsOf } from './ticket-filter.js';
import { statusesOf } from './ticket-words.js';

type TicketRowsShown = ReturnType<typeof ticketRowsOf>;

/** Lists that can be had as CSV, as a whole. */
export type ExportedList =
  'customers' | 'products' | 'transactions' | 'tickets' | 'anomalies' | 'trends' | 'audit';

type Value = string | number | boolean | null | undefined;

/** Where a list is to be had as CSV: all that match, whatever part of it is on screen. Filters are named as in REST. */
export function exportHref(
  list: ExportedList,
  filter: Readonly<Record<string, Value | readonly string[]>>,
): string {
  const query = new URLSearchParams();
  for (const [name, values] of Object.entries(filter))
    for (const value of [values].flat())
      if (value !== null && value !== undefined && value !== '') query.append(name, String(value));
  const text = query.toString();
  return `${import.meta.env.VITE_API_URL ?? ''}/export/${list}.csv${text && `?${text}`}`;
}

/** The same for rows as they are opened, whose filters are named alike. */
export function rowsExportHref(opened: OpenedRows): string {
  return opened.kind === 'sales'
    ? exportHref('transactions', opened.rows)
    : exportHref('tickets', ticketExport(opened.rows));
}

/** The filters of tickets as a file is asked for with them. */
export function ticketExport({ status, ...rows }: TicketRowsShown) {
  return { ...rows, status: status && statusesOf(status) };
}
