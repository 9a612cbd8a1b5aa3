import { expect, test } from '@jest/globals';
import sql from 'sql-template-tag';
import type { Database } from '../database.js';
import { receive } from '../pipeline/receive.js';
import { eachDatabase } from '../testing/database.js';
import { customer, product, sourceOfBatches, transaction } from '../testing/make.js';
import { verify } from './verify.js';

const CUSTOMERS = ['C1', 'C2', 'C3'];
/** So large that the sums of some hundred lines are let go of before a write is over. */
const PRICE = 900_000_000;

/** @param moves whether customers go from one segment to another between the parts. */
function salesOf(prefix: string, year: number, moves: boolean) {
  return Array.from({ length: 4 }, (_, part) => ({
    records: {
      customers: CUSTOMERS.map((id) => customer({ id, segment: moves ? `${prefix} ${part % 2}` : 'A' })),
      products: [product({ id: 'P1' })],
      transactions: Array.from({ length: 200 }, (_, line) =>
        transaction({
          id: `${prefix}-${part}-${String(line).padStart(3, '0')}`,
          orderId: `${prefix}-${part}-${line}`,
          customerId: CUSTOMERS[(line + part) % CUSTOMERS.length]!,
          productId: 'P1',
          unitPrice: PRICE,
          at: `${year}-${String((line % 6) * 2 + 1).padStart(2, '0')}-1${part}`,
        }),
      ),
    },
  }));
}

async function activeOf(database: Database, from: number, to: number): Promise<number> {
  const [row] = await database.rows(sql`
    select sum(customers) as customers from active_months
    where month between ${from} and ${to} and previous_month < ${from}`);
  return Number(row?.customers);
}

eachDatabase('customers by the months in which they bought', (open) => {
  test.each([
    ['', false],
    [', and segments change between', true],
  ])('are right when sums are let go of in the midst of a write%s', async (_, moves) => {
    const database = await open();
    for (const [prefix, year] of [
      ['first', 2024],
      ['second', 2025],
      ['before', 2023],
    ] as const) {
      await receive(database, sourceOfBatches(salesOf(prefix, year, moves)), { negativeSentiment: -0.25 });
      expect(await verify(database)).toEqual([]);
    }
    const [january, february] = [2024 * 12, 2024 * 12 + 1];
    expect(await activeOf(database, january, january + 23)).toBe(CUSTOMERS.length);
    expect(await activeOf(database, february, february)).toBe(0);
  });
});
