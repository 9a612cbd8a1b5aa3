import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import sql, { raw } from 'sql-template-tag';
import type { Database } from '../database.js';
import { verify } from '../rollups/verify.js';
import { eachDatabase, onDatabase, type OpenDatabase } from '../testing/database.js';
import {
  customer,
  product,
  sourceOfBatches,
  ticket,
  transaction,
  type SomeRecords,
} from '../testing/make.js';
import { Model } from '../testing/model.js';
import { storedRollups } from '../testing/stored-rollups.js';
import { receive } from './receive.js';

// few ids and few values: the same lines, orders, customers and days meet again and again
const CUSTOMERS = ['C1', 'C2', 'C3'];
const PRODUCTS = ['P1', 'P2', 'P3', 'P4'];
const pick = <T>(...values: T[]) => fc.constantFrom(...values);
const number = (prefix: string, most: number) =>
  fc.integer({ min: 1, max: most }).map((n) => `${prefix}${n}`);
const at = pick('2025-11-30T23:59:59Z', '2025-12-01', '2025-12-01T18:00Z', '2025-12-20', '2026-02-28');

const customers = fc
  .record({ id: pick(...CUSTOMERS, 'C4'), name: pick('Ada', 'Bob'), segment: pick('A', 'B', null) })
  .map(customer);
const products = fc.record({ id: pick(...PRODUCTS), name: pick('Pen', 'Ink') }).map(product);
const transactions = fc
  .record({
    id: number('t', 9),
    orderId: pick('O1', 'O2', 'O3', null, null),
    customerId: pick(...CUSTOMERS, null),
    productId: pick(...PRODUCTS),
    quantity: pick(1, 2, 2.5, 5, -1, -2),
    unitPrice: pick(0, 0.01, 10, 19.99, 19.99),
    at,
  })
  .map(transaction);
const tickets = fc
  .record({
    id: number('k', 5),
    customerId: pick(...CUSTOMERS),
    productId: pick(...PRODUCTS, null),
    status: pick('open' as const, 'pending' as const, 'resolved' as const, 'closed' as const),
    sentiment: pick(-1, -0.25, -0.2499, 0, 0.25, 0.2499, 0.5, null),
    at,
  })
  .map(ticket);

const few = <T>(records: fc.Arbitrary<T>, most: number) => fc.array(records, { maxLength: most });
const batch = fc.record({
  records: fc.record({
    customers: few(customers, 2),
    products: few(products, 1),
    transactions: few(transactions, 6),
    tickets: few(tickets, 3),
  }),
  removals: fc.record({ transactions: few(number('t', 9), 2), tickets: few(number('k', 5), 1) }),
});
/** Each step is a source of some batches; `again` sends the last one a second time. */
const history = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.array(batch, { minLength: 1, maxLength: 3 }) },
    { weight: 1, arbitrary: pick('again' as const) },
  ),
  {
    minLength: 1,
    maxLength: 5,
  },
);

const BEGINNING: SomeRecords = {
  customers: CUSTOMERS.map((id, index) => customer({ id, segment: index === 0 ? null : 'A' })),
  products: PRODUCTS.map((id) => product({ id })),
};

eachDatabase('the rollups', (open, dialect) => followHistories(open, dialect === 'sqlite' ? 100 : 20));

describe('the rollups of a PostgreSQL by month', () => followHistories(onDatabase('postgres', 'month'), 8));

function followHistories(open: OpenDatabase, numRuns: number): void {
  let database: Database;

  async function afterEveryStep(steps: readonly (readonly Batch[] | 'again')[]) {
    await empty(database);
    const model = new Model();
    let last: readonly Batch[] = [{ records: BEGINNING, removals: {} }];
    for (const step of [last, ...steps]) {
      if (step !== 'again') last = step;
      await receive(database, sourceOfBatches(last), { negativeSentiment: -0.25 });
      for (const { records, removals } of last) {
        model.load(records);
        model.remove(removals);
      }
      expect(await storedRollups(database)).toEqual(model.rollups(await ranks(database)));
      expect(await verify(database)).toEqual([]);
    }
  }

  test('follow every history of inserts, corrections, returns, duplicates, removals and late rows', async () => {
    database = await open();
    let underWay = Promise.resolve();
    const follows = fc.asyncProperty(history, (steps) => (underWay = afterEveryStep(steps)));
    await fc.assert(follows, {
      numRuns,
      interruptAfterTimeLimit: 25_000,
    });
    // when the time is over the last history goes on: its database must not be closed under it
    await underWay;
  }, 120_000);
}

interface Batch {
  records: SomeRecords;
  removals: { transactions?: readonly string[]; tickets?: readonly string[] };
}

async function ranks(database: Database): Promise<(customerId: string) => number> {
  const rows = await database.rows(sql`select customer_id, customer_key from customers`);
  const keys = new Map(rows.map((row) => [String(row.customer_id), Number(row.customer_key)]));
  return (id) => keys.get(id)!;
}

const TABLES =
  `settings loads search_terms support_tickets sales_transactions orders products customers segments
  sales_days product_months product_totals customer_months customer_totals customer_products product_pairs active_months
  ticket_days customer_ticket_days customer_ticket_months product_ticket_months`.split(/\s+/);

function empty(database: Database): Promise<void> {
  return database.write(async (session) => {
    for (const table of TABLES) await session.run(sql`delete from ${raw(table)}`);
  });
}
