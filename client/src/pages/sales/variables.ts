import type { SalesQueryVariables, TransactionKind } from '../../generated/graphql.js';
import type { Address } from '../../url/address.js';
import { currentCursor } from '../../url/cursor-pages.js';
import { rowFilter } from '../../url/row-filter.js';

export const saleKinds = [
  { value: 'SALE', label: 'Sales only' },
  { value: 'RETURN', label: 'Returns only' },
] as const satisfies readonly { value: TransactionKind; label: string }[];

/** What the list of sales asks the server, told by its address. */
export function salesVariables({ search, value }: Address) {
  return {
    after: currentCursor(search),
    filter: {
      ...rowFilter(value),
      orderId: value('order'),
      kind: saleKinds.find((known) => known.value === value('kind'))?.value,
    },
  } satisfies SalesQueryVariables;
}
