import type { Format } from '../ui/format.js';
import type { LedBy } from './list-filters.js';
import { daysWords, type SubjectNames } from './row-words.js';

interface Rows {
  customer?: string;
  product?: string;
  order?: string;
  segment?: string;
  from?: string;
  to?: string;
}

/** To what a link narrowed a list of rows, in words. */
export function rowsLedBy(
  { customer, product, order, segment, from, to }: Rows,
  names: SubjectNames,
  format: Format,
): LedBy[] {
  const days = daysWords({ from, to }, format);
  const parts: (LedBy | undefined)[] = [
    customer === undefined
      ? undefined
      : { names: ['customer'], label: 'Customer', value: names.customer ?? 'This customer' },
    product === undefined
      ? undefined
      : { names: ['product'], label: 'Product', value: names.product ?? 'This product' },
    order === undefined ? undefined : { names: ['order'], label: 'Order', value: order },
    segment === undefined ? undefined : { names: ['segment'], label: 'Segment', value: segment },
    days === undefined ? undefined : { names: ['from', 'to'], label: 'When', value: days },
  ];
  return parts.filter((part) => part !== undefined);
}
