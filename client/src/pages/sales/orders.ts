import type { TransactionOrderField } from '../../generated/graphql.js';
import type { Orders } from '../../url/sort.js';

/** What sales can be ordered by: the latest first, unless the address says otherwise. */
export const saleOrders: Orders<TransactionOrderField> = {
  fields: ['OCCURRED_AT'],
  initial: { key: 'OCCURRED_AT', direction: 'descending' },
};
