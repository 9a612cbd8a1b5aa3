import type { TransactionFilter, TransactionKind } from '../generated/graphql.js';
import { rowFilter } from '../url/row-filter.js';
import type { SaleRows } from './hrefs.js';

export const saleKinds = [
  { value: 'SALE', label: 'Sales only' },
  { value: 'RETURN', label: 'Returns only' },
] as const satisfies readonly { value: TransactionKind; label: string }[];

/** Reads the filters of the list of sales from its address; what is none of them is left out. */
export function saleRowsOf(value: (name: string) => string | undefined) {
  const { customerId: customer, productId: product, from, to } = rowFilter(value);
  return {
    ...{ customer, product, from, to },
    order: value('order'),
    kind: saleKinds.find((known) => known.value === value('kind'))?.value,
    segment: value('segment'),
    anonymous: value('anonymous') === 'true' ? ('true' as const) : undefined,
  } satisfies SaleRows;
}

/** The same as the query takes it. */
export function saleFilter(rows: ReturnType<typeof saleRowsOf>) {
  const { customer: customerId, product: productId, order: orderId, anonymous, ...rest } = rows;
  return {
    ...{ customerId, productId, orderId },
    ...rest,
    anonymous: anonymous && true,
  } satisfies TransactionFilter;
}
