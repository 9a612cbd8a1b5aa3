import type { CustomersQueryVariables } from '../../generated/graphql.js';
import type { PersonRole } from '../../identity/person-role.js';
import type { Address } from '../../url/address.js';
import { currentCursor } from '../../url/cursor-pages.js';
import { pageSizeOf } from '../../url/page-size.js';
import { sortOf } from '../../url/sort.js';
import { customerOrders } from './orders.js';

const listOf = (value: string | undefined) => (value ? [value] : undefined);

/** What the list of customers asks the server, told by its address and by what the role sees. */
export function customersVariables({ search, value }: Address, role: PersonRole | undefined) {
  return {
    first: pageSizeOf(value),
    after: currentCursor(search),
    orderBy: sortOf(value, customerOrders(role)).orderBy,
    filter: {
      search: value('search'),
      segments: listOf(value('segment')),
      industries: listOf(value('industry')),
      regions: listOf(value('region')),
    },
  } satisfies CustomersQueryVariables;
}
