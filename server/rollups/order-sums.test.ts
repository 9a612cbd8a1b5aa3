import { expect, test } from '@jest/globals';
import sql from 'sql-template-tag';
import type { Database } from '../database.js';
import { eachDatabase } from '../testing/database.js';
import { customer, load, product, transaction } from '../testing/make.js';
import { storedRollups } from '../testing/stored-rollups.js';
import type { SaleLine } from './open-order.js';
import { OrderSums } from './order-sums.js';
import { PRODUCT_PAIRS } from './product-pairs.js';
import { clear } from './rollup.js';
import { SALES_ROLLUPS } from './sales-rollups.js';

/** Orders of several customers, days and months, a product twice in one, returns in between, and anonymous ones. */
const LINES = [
  { orderId: 'O1', customerId: 'C1', productId: 'P1', quantity: 2, at: '2026-01-31' },
  { orderId: 'O1', customerId: 'C1', productId: 'P2', at: '2026-01-31' },
  { orderId: 'O1', customerId: 'C1', productId: 'P1', at: '2026-01-31' },
  { orderId: 'O2', customerId: null, productId: 'P2', at: '2026-02-01' },
  { orderId: 'O2', customerId: 'C2', productId: 'P2', at: '2026-01-31' },
  { orderId: 'O2', customerId: 'C2', productId: 'P1', at: '2026-02-01' },
  { orderId: 'O1', customerId: 'C1', productId: 'P1', quantity: -2, at: '2026-02-02' },
  { orderId: 'O3', customerId: 'C1', productId: 'P3', at: '2026-02-02' },
  { orderId: 'O3', customerId: 'C1', productId: 'P1', at: '2026-02-02' },
].map((line) => transaction(line));

async function loaded(database: Database): Promise<SaleLine[]> {
  await load(database, {
    customers: [customer({ id: 'C1', segment: 'A' }), customer({ id: 'C2', segment: 'B' })],
    products: ['P1', 'P2', 'P3'].map((id) => product({ id })),
    transactions: LINES,
  });
  const rows = await database.rows(sql`
    select t.order_key, t.product_key, t.customer_key, coalesce(c.segment_key, 0) as segment_key, t.day, t.month,
      t.quantity, t.amount
    from sales_transactions t left join customers c on c.customer_key = t.customer_key order by t.transaction_key`);
  return rows.map((row) => ({
    order: Number(row.order_key),
    product: Number(row.product_key),
    customer: Number(row.customer_key),
    segment: Number(row.segment_key),
    day: Number(row.day),
    month: Number(row.month),
    quantity: Number(row.quantity),
    amount: Number(row.amount),
  }));
}

async function clearAll(database: Database): Promise<void> {
  await database.write(async (session) => {
    for (const rollup of [...SALES_ROLLUPS, PRODUCT_PAIRS]) await clear(session, rollup);
  });
}

eachDatabase('sums in memory', (open) => {
  test.each([1, 2, 1_000])('are what the database sums, with %d keys held', async (held) => {
    const database = await open();
    const lines = await loaded(database);
    const expected = await storedRollups(database);
    await clearAll(database);
    await database.write(async (session) => {
      const sums = new OrderSums(held);
      for (const line of lines) {
        expect(sums.add({ ...line })).toBe(true);
        await sums.spill(session);
      }
      await sums.finish(session);
    });
    expect(await storedRollups(database)).toEqual(expected);
  });

  test('take back what they wrote', async () => {
    const database = await open();
    const lines = await loaded(database);
    await clearAll(database);
    const nothing = await storedRollups(database);
    await database.write(async (session) => {
      const sums = new OrderSums(1);
      for (const line of lines) sums.add({ ...line });
      await sums.spill(session);
      await sums.undo(session);
    });
    expect(await storedRollups(database)).toEqual(nothing);
  });

  test('say when they cannot be made: an order that comes back, a day before 1970, a key too large', async () => {
    const line = {
      order: 2,
      product: 1,
      customer: 1,
      segment: 1,
      day: 20_000,
      month: 24_300,
      quantity: 1,
      amount: 1,
    };
    const sums = new OrderSums();
    expect(sums.add(line)).toBe(true);
    expect(sums.add({ ...line, order: 1, quantity: -1 })).toBe(true);
    expect(sums.add({ ...line, order: 1 })).toBe(false);
    expect(sums.add({ ...line, order: 3, day: -1 })).toBe(false);
    expect(sums.add({ ...line, order: 3, product: 2 ** 26 })).toBe(false);
    await Promise.resolve();
  });
});
