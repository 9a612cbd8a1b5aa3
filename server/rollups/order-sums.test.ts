import { expect, test } from '@jest/globals';
import sql from 'sql-template-tag';
import type { Database } from '../database.js';
import { eachDatabase } from '../testing/database.js';
import { receive } from '../pipeline/receive.js';
import { customer, load, product, sourceOfBatches, transaction } from '../testing/make.js';
import { storedRollups } from '../testing/stored-rollups.js';
import { OrderSums } from './order-sums.js';
import { PRODUCT_PAIRS } from './product-pairs.js';
import { clear } from './rollup.js';
import { SaleLines } from './sale-lines.js';
import { SALES_ROLLUPS } from './sales-rollups.js';
import { verify } from './verify.js';

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

type Numbers = Record<(typeof NAMES)[number] | 'segment', number>;
const NAMES = ['order_key', 'product_key', 'customer_key', 'day', 'month', 'quantity', 'amount'] as const;

function linesOf(rows: readonly Numbers[]): SaleLines {
  const lines = new SaleLines();
  const columns = NAMES.map((name) => [name, Float64Array.from(rows, (row) => row[name])]);
  lines.append({ columns: Object.fromEntries(columns) as Record<string, Float64Array> }, () => true);
  lines.columns.segment.set(rows.map(({ segment }) => segment));
  return lines;
}

/** The stored lines, those of an order together. */
async function loadedLines(database: Database): Promise<SaleLines> {
  await load(database, {
    customers: [customer({ id: 'C1', segment: 'A' }), customer({ id: 'C2', segment: 'B' })],
    products: ['P1', 'P2', 'P3'].map((id) => product({ id })),
    transactions: LINES,
  });
  const rows = await database.rows(sql`
    select t.order_key, t.product_key, t.customer_key, coalesce(c.segment_key, 0) as segment, t.day, t.month, t.quantity,
      t.amount
    from sales_transactions t left join customers c on c.customer_key = t.customer_key order by t.transaction_key`);
  const lines = linesOf(rows as unknown as Numbers[]);
  lines.sortByOrder();
  return lines;
}

eachDatabase('sums in memory', (open) => {
  test.each([1, 2, 1_000])('are what the database sums, with %d numbers held', async (held) => {
    const database = await open();
    const lines = await loadedLines(database);
    const expected = await storedRollups(database);
    await database.write(async (session) => {
      for (const rollup of [...SALES_ROLLUPS, PRODUCT_PAIRS]) await clear(session, rollup);
      const sums = new OrderSums({ held });
      const { order } = lines.columns;
      for (let from = 0, to = 0; from < lines.size; from = to) {
        while (to < lines.size && order[to] === order[from]) to++;
        expect(sums.add(lines, from, to)).toBe(true);
        if (sums.isFull) await sums.spill(session);
      }
      await sums.write(session);
    });
    expect(await storedRollups(database)).toEqual(expected);
  });

  test('hold for orders that come back after others, their returns, and days before 1970', async () => {
    const line = (id: string, orderId: string, productId: string, at = '2026-01-15') =>
      transaction({ id: id.padStart(3, '0'), orderId, productId, at });
    const back = (...[id, orderId, productId, at]: Parameters<typeof line>) => ({
      ...line(id, orderId, productId, at),
      quantity: -10_000,
      amount: -10_000,
    });
    const batches = [
      [line('t1', 'O1', 'P1'), line('t2', 'O2', 'P2')],
      [line('t3', 'O3', 'P3'), line('t4', 'O1', 'P2')],
      [line('t5', 'O4', 'P1')],
      [line('t6', 'O1', 'P3'), line('t7', 'O4', 'P2')],
      [line('t8', 'O1', 'P4'), back('t9', 'O1', 'P1'), back('t10', 'O2', 'P2')],
      [back('t11', 'O3', 'P3', '1969-12-31'), line('t12', 'O5', 'P4', '1969-12-31')],
    ].map((transactions) => ({ records: { transactions } }));
    const database = await open();
    await load(database, {
      customers: [customer({ id: 'C1' })],
      products: ['P1', 'P2', 'P3', 'P4'].map((id) => product({ id })),
    });
    await receive(database, sourceOfBatches(batches), { negativeSentiment: -0.25 });
    expect(await verify(database)).toEqual([]);
    expect((await storedRollups(database)).product_pairs).toEqual([
      'P1/P2: 2',
      'P1/P3: 1',
      'P1/P4: 1',
      'P2/P3: 1',
      'P2/P4: 1',
      'P3/P4: 1',
    ]);
  });
});

test('orders with very large numbers are not summed in memory, where they would come to be inexact', () => {
  const line = {
    order_key: 1,
    product_key: 1,
    customer_key: 1,
    segment: 1,
    day: 20_000,
    month: 24_300,
    quantity: 1,
    amount: 1,
  };
  const add = (sums: OrderSums, change: Partial<Numbers>) =>
    sums.add(linesOf([{ ...line, ...change }]), 0, 1);
  expect(add(new OrderSums(), {})).toBe(true);
  expect(add(new OrderSums(), { day: -1 })).toBe(false);
  expect(add(new OrderSums(), { product_key: 2 ** 24 })).toBe(false);
  const sums = new OrderSums();
  const large = { amount: -5e15, quantity: -1 };
  expect(add(sums, large)).toBe(true);
  expect(add(sums, large)).toBe(false);
});
