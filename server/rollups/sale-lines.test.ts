import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SaleLines } from './sale-lines.js';

const COLUMNS = ['order_key', 'product_key', 'customer_key', 'day', 'month', 'quantity', 'amount'];

/** Lines of these orders; each product is the place in which its line came. */
function linesOf(orders: readonly number[]): SaleLines {
  const lines = new SaleLines();
  const cells = (name: string) =>
    name === 'order_key' ? Float64Array.from(orders) : Float64Array.from(orders, (_, place) => place);
  lines.append({ columns: Object.fromEntries(COLUMNS.map((name) => [name, cells(name)])) }, () => true);
  return lines;
}

const few = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 12 });
const many = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 150, maxLength: 200 });

test.each([
  ['few lines out of place', few],
  ['many', many],
])('lines go by their orders, those of one as they came: %s', (_, anyOrders) => {
  fc.assert(
    fc.property(anyOrders, (orders) => {
      const lines = linesOf(orders);
      lines.sortByOrder();
      const expected = orders.map((order, place) => ({ order, place })).sort((a, b) => a.order - b.order);
      const { order, product, amount } = lines.columns;
      const sorted = expected.map((__, at) => ({ order: order[at], place: product[at] }));
      expect(sorted).toEqual(expected);
      expect(amount.subarray(0, lines.size)).toEqual(product.subarray(0, lines.size));
    }),
  );
});
