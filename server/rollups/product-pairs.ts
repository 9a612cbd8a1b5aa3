import sql, { type Sql } from 'sql-template-tag';
import type { Rollup } from './rollup.js';

/** In how many baskets two products were bought together; product_a < product_b. */
export const PRODUCT_PAIRS: Rollup = {
  table: 'product_pairs',
  keys: ['product_a', 'product_b'],
  measures: { baskets: '1' },
  from: 'order_lines',
};

/** The pairs within the orders of `order_lines`, or their change. */
export function summedPairs(): Sql {
  return sql`
    select x.product_key as product_a, y.product_key as product_b, sum(x.sign) as baskets
    from order_lines x cross join order_lines y
    where y.sign = x.sign and y.order_key = x.order_key and y.product_key > x.product_key
      and x.in_product = 1 and y.in_product = 1
    group by x.product_key, y.product_key`;
}

/** The pairs that a change took a basket from. */
export function takenPairs(): Sql {
  return sql`
    select x.product_key, y.product_key
    from order_lines x cross join order_lines y
    where x.sign = -1 and y.sign = -1 and y.order_key = x.order_key and y.product_key > x.product_key`;
}
