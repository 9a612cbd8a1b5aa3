import { expect, test } from '@jest/globals';
import { raw } from 'sql-template-tag';
import { eachDatabase } from '../testing/database.js';
import { customer, load, product, ticket, transaction } from '../testing/make.js';
import { verify } from './verify.js';

/** One spoiled row in each rollup, and what must be said of it. */
const SPOILED = [
  ['sales_days', 'update sales_days set gross = gross + 1', 'gross 200001'],
  ['product_months', 'delete from product_months', 'no row'],
  ['product_totals', 'update product_totals set last_day = last_day + 1 where orders > 0', 'last_day 20469'],
  ['customer_months', 'update customer_months set orders = 2', 'orders 2'],
  ['customer_totals', 'delete from customer_totals where orders = 0', 'no row'],
  ['customer_products', 'update customer_products set units = 0', 'units 0'],
  [
    'product_pairs',
    'insert into product_pairs (product_a, product_b, baskets) values (998, 999, 1)',
    'baskets 1',
  ],
  ['product_totals', 'update product_totals set customers = 7', 'customers 7'],
  ['active_months', 'update active_months set customers = 3', 'customers 3'],
  ['ticket_days', 'update ticket_days set negative = 0, positive = 1', 'negative 0, positive 1'],
  ['customer_ticket_days', 'update customer_ticket_days set scored = 9', 'scored 9'],
  ['customer_ticket_months', 'update customer_ticket_months set sentiment = 0', 'sentiment 0'],
  ['product_ticket_months', 'update product_ticket_months set unresolved = 0', 'unresolved 0'],
] as const;

eachDatabase('verify', (open) => {
  test('agrees on what was loaded and names every row that was spoiled', async () => {
    const database = await open();
    expect(await verify(database)).toEqual([]);
    await load(database, {
      customers: [customer({ id: 'C1' }), customer({ id: 'C2' })],
      products: [product({ id: 'P1' }), product({ id: 'P2' })],
      transactions: ['P1', 'P2'].map((productId) =>
        transaction({ productId, customerId: 'C1', orderId: 'O1' }),
      ),
      tickets: [ticket({ customerId: 'C1', productId: 'P1', sentiment: -0.5 })],
    });
    expect(await verify(database)).toEqual([]);

    await database.write(async (session) => {
      for (const [, statement] of SPOILED) await session.run(raw(statement));
    });
    const differences = await verify(database);
    for (const [table, , said] of SPOILED) {
      expect(differences).toContainEqual(
        expect.objectContaining({ table, stored: expect.stringContaining(said) }),
      );
    }
    expect(await verify(database)).toEqual(differences);
  });
});
