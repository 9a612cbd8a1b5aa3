import type { SalesQueryVariables } from '../../generated/graphql.js';
import { saleFilter, saleRowsOf } from '../../panels/sale-filter.js';
import type { Address } from '../../url/address.js';
import { currentCursor } from '../../url/cursor-pages.js';

/** What the list of sales asks the server, told by its address. */
export function salesVariables({ search, value }: Address) {
  return {
    after: currentCursor(search),
    filter: saleFilter(saleRowsOf(value)),
  } satisfies SalesQueryVariables;
}
