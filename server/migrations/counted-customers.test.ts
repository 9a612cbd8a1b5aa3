import { expect, test } from '@jest/globals';
import sql from 'sql-template-tag';
import { verify } from '../rollups/verify.js';
import { eachDatabase } from '../testing/database.js';
import { customer, load, product, transaction } from '../testing/make.js';
import { CountedCustomers1760000000011 } from './0011-counted-customers.js';
import { MIGRATIONS } from './migrations.js';

eachDatabase('customers that are counted ahead', (open, dialect) => {
  test('are right in a database that was filled before they were', async () => {
    const database = await open();
    // the reading connection of SQLite writes nothing
    if (dialect === 'sqlite') await database.source.query('pragma query_only = 0');
    const bought = (id: string, customerId: string | null, productId: string, at: string, quantity = 1) =>
      transaction({ id, orderId: id, customerId, productId, at, quantity });
    await load(database, {
      customers: [customer({ id: 'C1', segment: 'SMB' }), customer({ id: 'C2' })],
      products: [product({ id: 'P1' }), product({ id: 'P2' }), product({ id: 'P3' })],
      transactions: [
        bought('t1', 'C1', 'P1', '2025-11-10'),
        bought('t2', 'C1', 'P2', '2026-01-10'),
        bought('t3', 'C1', 'P1', '2026-02-10', -1),
        bought('t4', 'C2', 'P1', '2026-01-20'),
        bought('t5', null, 'P3', '2026-01-20'),
      ],
    });
    for (let left = MIGRATIONS.length; left > MIGRATIONS.indexOf(CountedCustomers1760000000011); left--) {
      await database.source.undoLastMigration();
    }
    await database.source.runMigrations();
    expect(await verify(database)).toEqual([]);
    const products = await database.rows(sql`
      select p.product_id as id, customers from product_totals t join products p on p.product_key = t.product_key
      order by p.product_id`);
    expect(products.map(({ id, customers }) => [id, Number(customers)])).toEqual([
      ['P1', 2],
      ['P2', 1],
      ['P3', 0],
    ]);
    const months = await database.rows(
      sql`select month, previous_month, customers from active_months order by month, previous_month`,
    );
    const [november, january] = [2025 * 12 + 10, 2026 * 12];
    expect(months.map((row) => Object.values(row).map(Number))).toEqual([
      [november, 0, 1],
      [january, 0, 1],
      [january, november, 1],
    ]);
  });
});
