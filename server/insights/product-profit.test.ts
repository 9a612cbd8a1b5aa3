import { beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../database.js';
import { ask, statementsOf } from '../testing/ask.js';
import { eachDatabase } from '../testing/database.js';
import { load, product, transaction } from '../testing/make.js';

const PROFIT = 'grossProfit margin';

eachDatabase('what is left of the sales of a product', (open) => {
  let database: Database;

  beforeAll(async () => {
    database = await open();
    const line = (productId: string, at: string, quantity: number, unitPrice: number) =>
      transaction({ productId, at, quantity, unitPrice });
    await load(database, {
      products: [product({ id: 'tea', cost: 1.5 }), product({ id: 'pot' }), product({ id: 'new', cost: 2 })],
      transactions: [
        line('tea', '2026-01-05', 10, 4),
        line('tea', '2026-01-25', -2, 4),
        // sold below cost
        line('tea', '2026-03-10', 4, 1.2),
        line('pot', '2026-02-01', 1, 30),
      ],
    });
  });

  const of = async (id: string, fields: string) =>
    (await ask<{ product: unknown }>(database, `{ product(id: "${id}") { ${fields} } }`)).product;

  test('is net revenue less the cost of the units kept, over all time and month by month', async () => {
    const fields = `performance { netRevenue ${PROFIT} } profitByMonth(months: 3) { month complete netRevenue ${PROFIT} }`;
    expect(await of('tea', fields)).toEqual({
      performance: { netRevenue: 36.8, grossProfit: 18.8, margin: 18.8 / 36.8 },
      profitByMonth: [
        { month: '2026-01', complete: true, netRevenue: 32, grossProfit: 20, margin: 0.625 },
        { month: '2026-02', complete: true, netRevenue: 0, grossProfit: 0, margin: null },
        { month: '2026-03', complete: false, netRevenue: 4.8, grossProfit: -1.2, margin: -0.25 },
      ],
    });
  });

  test('is not known where the cost is not, and has no share where nothing was sold', async () => {
    const fields = `performance { ${PROFIT} } profitByMonth(months: 2) { ${PROFIT} }`;
    const unknown = { grossProfit: null, margin: null };
    expect(await of('pot', fields)).toEqual({ performance: unknown, profitByMonth: [unknown, unknown] });
    expect(await of('new', 'performance { grossProfit margin }')).toEqual({
      performance: { grossProfit: 0, margin: null },
    });
  });

  test('is read together with the sales by month, of all products at once', async () => {
    const count = async (first: number, fields: string) =>
      (await statementsOf(database, `{ products(first: ${first}) { nodes { ${fields} } } }`)).length;
    const both = 'salesByMonth { units } profitByMonth { margin }';
    expect(await count(3, both)).toBe(await count(1, 'salesByMonth { units }'));
  });
});
