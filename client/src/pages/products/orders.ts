import type { ProductOrderField } from '../../generated/graphql.js';
import type { Orders } from '../../url/sort.js';

/** What products can be ordered by: those that sold most first, unless the address says otherwise. */
export const productOrders: Orders<ProductOrderField> = {
  fields: ['NAME', 'PRICE', 'REVENUE', 'UNITS', 'ORDERS'],
  initial: { key: 'REVENUE', direction: 'descending' },
};
