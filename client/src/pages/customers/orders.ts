import type { CustomerOrderField } from '../../generated/graphql.js';
import type { Orders } from '../../url/sort.js';

/** What customers can be ordered by: those who bought most first, unless the address says otherwise. */
export const customerOrders: Orders<CustomerOrderField> = {
  fields: ['NAME', 'REVENUE', 'ORDERS', 'LAST_PURCHASE', 'SIGNUP_DATE'],
  initial: { key: 'REVENUE', direction: 'descending' },
};
