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
