import type { ProductsQueryVariables } from '../../generated/graphql.js';
import type { PersonRole } from '../../identity/person-role.js';
import type { Address } from '../../url/address.js';
import { currentCursor } from '../../url/cursor-pages.js';
import { pageSizeOf } from '../../url/page-size.js';
import { sortOf } from '../../url/sort.js';
import { productOrders } from './orders.js';

/** What counts as a product in the list: services such as postage are sold too. */
export const productKinds = [
  { value: 'goods', label: 'Products only', excluded: false },
  { value: 'services', label: 'Services and fees only', excluded: true },
] as const;

/** What the list of products asks the server, told by its address and by what the role sees. */
export function productsVariables({ search, value }: Address, role: PersonRole | undefined) {
  const category = value('category');
  return {
    first: pageSizeOf(value),
    after: currentCursor(search),
    orderBy: sortOf(value, productOrders(role)).orderBy,
    filter: {
      search: value('search'),
      categories: category ? [category] : undefined,
      excluded: productKinds.find((kind) => kind.value === value('kind'))?.excluded,
    },
  } satisfies ProductsQueryVariables;
}
