import type { InsightCardFragment } from '../generated/graphql.js';

/** The addresses of the pages; nothing else spells them. */
export const customerHref = (id: string) => `/customers/${encodeURIComponent(id)}`;
export const productHref = (id: string) => `/products/${encodeURIComponent(id)}`;

export const categoryHref = (category: string) => `/products?category=${encodeURIComponent(category)}`;
export const segmentHref = (segment: string) => `/customers?segment=${encodeURIComponent(segment)}`;

/** Names the filters of the lists of sales and tickets. */
export interface RowFilter {
  customer?: string | null;
  product?: string | null;
  order?: string | null;
  from?: string | null;
  to?: string | null;
  sentiment?: string | null;
}

function withFilter(path: string, filter: RowFilter): string {
  const entries = Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return entries.length === 0 ? path : `${path}?${new URLSearchParams(entries).toString()}`;
}

export const salesHref = (filter: RowFilter) => withFilter('/sales', filter);
export const ticketsHref = (filter: RowFilter) => withFilter('/tickets', filter);

/** The rows an insight was computed from. */
export function rowsHref(rows: InsightCardFragment['rows']): string {
  const { kind, customerId, productId, from, to, sentiment } = rows;
  const filter = { customer: customerId, product: productId, from, to };
  return kind === 'TICKETS' ? ticketsHref({ ...filter, sentiment }) : salesHref(filter);
}
