import type { ProductOrderField } from '../../generated/graphql.js';
import { roleReads } from '../../identity/matters.js';
import type { PersonRole } from '../../identity/person-role.js';
import type { Orders } from '../../url/sort.js';

/** What products can be ordered by: those that sold most first, unless the address says otherwise. */
const allOrders: Orders<ProductOrderField> = {
  fields: ['NAME', 'PRICE', 'REVENUE', 'UNITS', 'ORDERS'],
  initial: { key: 'REVENUE', direction: 'descending' },
};

/** The same for a role that sees no revenue, which an order by it would tell. */
const ordersWithoutMoney: Orders<ProductOrderField> = {
  fields: allOrders.fields.filter((field) => field !== 'REVENUE'),
  initial: { key: 'UNITS', direction: 'descending' },
};

export const productOrders = (role: PersonRole | undefined) =>
  roleReads(role, 'SALES') ? allOrders : ordersWithoutMoney;
