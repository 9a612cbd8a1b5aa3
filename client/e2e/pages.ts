import type { Ask } from './ask-at.js';

/** What of the data the pages are opened for. */
export interface Subjects {
  /** A customer about whom there is most to say. */
  customer: string;
  /** One who has bought nothing yet. */
  newcomer: string;
  product: string;
  ticket: string;
}

/** A page of the dashboard and its address; to look at a further one everywhere, add it here. */
export interface DashboardPage {
  name: string;
  path: (subjects: Subjects) => string;
}

export const PAGES: readonly DashboardPage[] = [
  { name: 'overview', path: () => '/' },
  { name: 'customers', path: () => '/customers' },
  { name: 'customer', path: ({ customer }) => `/customers/${customer}` },
  { name: 'customer-without-purchases', path: ({ newcomer }) => `/customers/${newcomer}` },
  { name: 'products', path: () => '/products' },
  { name: 'product', path: ({ product }) => `/products/${product}` },
  { name: 'anomalies', path: () => '/anomalies' },
  { name: 'trends', path: () => '/trends' },
  { name: 'sales', path: () => '/sales' },
  { name: 'tickets', path: () => '/tickets' },
  { name: 'ticket', path: ({ ticket }) => `/tickets/${ticket}` },
  { name: 'settings-people', path: () => '/settings/people' },
  { name: 'settings-keys', path: () => '/settings/keys' },
  { name: 'settings-sessions', path: () => '/settings/sessions' },
  { name: 'settings-audit', path: () => '/settings/audit' },
  { name: 'not-found', path: () => '/nowhere' },
];

/** Chooses whom and what to look at in the data of a server. */
export async function findSubjects(ask: Ask): Promise<Subjects> {
  type Ids = { nodes: { id: string }[] };
  const { anomalies, customers, products, tickets } = await ask<{
    anomalies: { nodes: { customer: { id: string } }[] };
    customers: Ids;
    products: Ids;
    tickets: Ids;
  }>(`{
    anomalies(first: 1) { nodes { customer { id } } }
    customers(first: 1, orderBy: { field: ORDERS, direction: ASC }) { nodes { id } }
    products(first: 1, orderBy: { field: REVENUE, direction: DESC }) { nodes { id } }
    tickets(first: 1) { nodes { id } }
  }`);
  const only = (ids: string[]) => encodeURIComponent(ids[0] ?? 'nobody');
  return {
    customer: only(anomalies.nodes.map(({ customer }) => customer.id)),
    newcomer: only(customers.nodes.map(({ id }) => id)),
    product: only(products.nodes.map(({ id }) => id)),
    ticket: only(tickets.nodes.map(({ id }) => id)),
  };
}
