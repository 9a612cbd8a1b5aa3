import { expect, test } from '@jest/globals';
import sql from 'sql-template-tag';
import { eachDatabase } from '../testing/database.js';
import { customer, load, product, ticket, transaction } from '../testing/make.js';

eachDatabase('receive', (open) => {
  test('the same source again changes nothing', async () => {
    const database = await open();
    const records = {
      customers: [customer({ id: 'C1', segment: 'A', signup: '2025-01-31' })],
      products: [product({ id: 'P1', price: 9.99 }), product({ id: 'P2', excluded: true })],
      transactions: [
        transaction({ productId: 'P1', customerId: 'C1', quantity: 2, unitPrice: 9.99 }),
        transaction({ productId: 'P2', orderId: 'O1', quantity: -1 }),
      ],
      tickets: [ticket({ customerId: 'C1', productId: 'P1', sentiment: -0.5, subject: 'Broken' })],
    };
    expect(await load(database, records)).toMatchObject({ status: 'loaded', version: 1 });
    expect(await load(database, records)).toMatchObject({ status: 'unchanged', version: 1 });
    expect(await database.rows(sql`select orders, gross from product_totals order by product_key`)).toEqual([
      { orders: 1, gross: 199_800 },
      { orders: 0, gross: 0 },
    ]);
  });
});
