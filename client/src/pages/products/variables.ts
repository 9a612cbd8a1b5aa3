import type { ProductsQueryVariables } from '../../generated/graphql.js';
import type { Address } from '../../url/address.js';
import { currentCursor } from '../../url/cursor-pages.js';
import { sortOf } from '../../url/sort.js';
import { productOrders } from './orders.js';

/** What the list of products asks the server, told by its address. */
export function productsVariables({ search, value }: Address): ProductsQueryVariables {
  const category = value('category');
  return {
    after: currentCursor(search),
    orderBy: sortOf(value, productOrders).orderBy,
    filter: { search: value('search'), categories: category ? [category] : undefined },
  };
}
