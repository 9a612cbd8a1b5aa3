import type { OpenedRows } from './opened.js';

/** Lists that can be had as CSV, as a whole. */
export type ExportedList = 'customers' | 'products' | 'transactions' | 'tickets' | 'anomalies' | 'trends';

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
export function rowsExportHref({ kind, rows }: OpenedRows): string {
  return exportHref(kind === 'sales' ? 'transactions' : 'tickets', rows);
}
