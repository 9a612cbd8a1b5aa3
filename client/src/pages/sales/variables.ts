import type { SalesQueryVariables } from '../../generated/graphql.js';
import { saleFilter, saleRowsOf } from '../../panels/sale-filter.js';
import type { Address } from '../../url/address.js';
import { currentCursor } from '../../url/cursor-pages.js';
import { pageSizeOf } from '../../url/page-size.js';
import { sortOf } from '../../url/sort.js';
import { saleOrders } from './orders.js';

/** What the list of sales asks the server, told by its address. */
export function salesVariables({ search, value }: Address) {
  return {
    first: pageSizeOf(value),
    after: currentCursor(search),
    orderBy: sortOf(value, saleOrders).orderBy,
    filter: saleFilter(saleRowsOf(value)),
  } satisfies SalesQueryVariables;
}
