import type { CustomerOrderField } from '../../generated/graphql.js';
import { roleReads } from '../../identity/matters.js';
import type { PersonRole } from '../../identity/person-role.js';
import type { Orders } from '../../url/sort.js';

/** What customers can be ordered by: those who bought most first, unless the address says otherwise. */
const allOrders: Orders<CustomerOrderField> = {
  fields: ['NAME', 'REVENUE', 'ORDERS', 'LAST_PURCHASE', 'SIGNUP_DATE'],
  initial: { key: 'REVENUE', direction: 'descending' },
};

/** The same for a role that sees no revenue, which an order by it would tell. */
const ordersWithoutMoney: Orders<CustomerOrderField> = {
  fields: allOrders.fields.filter((field) => field !== 'REVENUE'),
  initial: { key: 'ORDERS', direction: 'descending' },
};

export const customerOrders = (role: PersonRole | undefined) =>
  roleReads(role, 'SALES') ? allOrders : ordersWithoutMoney;
