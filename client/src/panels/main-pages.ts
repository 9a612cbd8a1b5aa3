import type { PersonRole } from '../identity/person-role.js';

/** The pages that can be gone to directly: in the navigation, by a key after `g`, and in the palette. */
export const mainPages = [
  { to: '/', label: 'Overview', key: 'o' },
  { to: '/customers', label: 'Customers', key: 'c' },
  { to: '/products', label: 'Products', key: 'p' },
  { to: '/anomalies', label: 'Anomalies', key: 'a' },
  { to: '/trends', label: 'Trends', key: 't' },
  { to: '/sales', label: 'Sales', key: 's' },
  { to: '/tickets', label: 'Tickets', key: 'k' },
] as const;

export const settingsPage = { to: '/settings', label: 'Settings', key: 'e' } as const;

/** The pages that there are for a role. */
export const pagesFor = (role: PersonRole | undefined) =>
  role === 'ADMIN' ? [...mainPages, settingsPage] : mainPages;
