import sql from 'sql-template-tag';
import type { Day } from '../kit/day.js';
import type { Session } from '../kit/session.js';
import type { Baskets } from '../statistics/baskets.js';

/** Every order's products, in time order. */
export interface StoredBaskets {
  /** The buyer of a basket is the customer's key, or a number below 0 for an anonymous one. */
  baskets: Baskets;
  /** Day of each basket, ascending. */
  days: Int32Array;
  /** The stored key of each product. */
  productKeys: Int32Array;
  /** The product of a stored key; undefined for excluded products and those never sold. */
  productOf: (key: number) => number | undefined;
  /** Orders in all, those with nothing but excluded products included. */
  orders: number;
}

interface Order {
  day: Day;
  buyer: number;
  from: number;
  to: number;
}

const ORDERS_A_BATCH = 20_000;

/** Reads what was sold together, without services and samples. Memory holds two small numbers a line. */
export async function readBaskets(session: Session): Promise<StoredBaskets> {
  const numbers = new Map<number, number>();
  const lines: number[] = [];
  const orders: Order[] = [];
  for await (const rows of orderLines(session)) {
    let last = -1;
    for (const { order_key, customer_key, product_key, day } of rows) {
      if (order_key !== last)
        orders.push({ day, buyer: customer_key || -order_key, from: lines.length, to: lines.length });
      last = order_key;
      const number = numbers.get(product_key) ?? numbers.size;
      numbers.set(product_key, number);
      lines.push(number);
      orders.at(-1)!.to = lines.length;
    }
  }
  orders.sort((x, y) => x.day - y.day);
  const [row] = await session.rows(sql`select sum(orders) as orders from sales_days`);
  return {
    ...inOrder(orders, lines, numbers.size),
    productKeys: Int32Array.from(numbers.keys()),
    productOf: (key) => numbers.get(key),
    orders: Number(row?.orders ?? 0),
  };
}

function inOrder(orders: readonly Order[], lines: readonly number[], catalogue: number) {
  const products = new Int32Array(lines.length);
  const starts = new Int32Array(orders.length + 1);
  orders.forEach(({ from, to }, basket) => {
    starts[basket + 1] = starts[basket]! + to - from;
    for (let at = from; at < to; at++) products[starts[basket]! + at - from] = lines[at]!;
  });
  const buyers = Int32Array.from(orders, ({ buyer }) => buyer);
  return {
    baskets: { products, starts, buyers, catalogue },
    days: Int32Array.from(orders, ({ day }) => day),
  };
}

interface OrderLine {
  order_key: number;
  customer_key: number;
  product_key: number;
  day: Day;
}

/** Each product of each order once, by order; an order of several customers or days goes by the first. */
async function* orderLines(session: Session): AsyncGenerator<OrderLine[]> {
  const [row] = await session.rows(sql`select max(order_key) as last from orders`);
  const last = Number(row?.last ?? 0);
  for (let from = 1; from <= last; from += ORDERS_A_BATCH) {
    const rows = await session.rows(sql`
      select t.order_key, t.product_key, min(t.customer_key) as customer_key, min(t.day) as day
      from sales_transactions t join products p on p.product_key = t.product_key and not p.excluded
      where t.quantity > 0 and t.order_key between ${from} and ${from + ORDERS_A_BATCH - 1}
      group by t.order_key, t.product_key order by t.order_key, t.product_key`);
    yield rows as unknown as OrderLine[];
  }
}
