import { expect, test } from '@jest/globals';
import sql from 'sql-template-tag';
import { verify } from '../rollups/verify.js';
import { eachDatabase } from '../testing/database.js';
import { customer, load, product, ticket } from '../testing/make.js';
import { PositiveTickets1760000000005 } from './0005-positive-tickets.js';
import { MIGRATIONS } from './migrations.js';

eachDatabase('the count of positive tickets', (open, dialect) => {
  test('is right in a database that was filled before there was one', async () => {
    const database = await open();
    // the reading connection of SQLite writes nothing
    if (dialect === 'sqlite') await database.source.query('pragma query_only = 0');
    const at = ['2026-01-10', '2026-01-10', '2026-02-03', '2026-02-03', '2026-02-04'];
    await load(
      database,
      {
        customers: [customer({ id: 'C1', segment: 'SMB' }), customer({ id: 'C2' })],
        products: [product({ id: 'P1' })],
        tickets: [0.4, 0.3999, 1, -0.4, null].map((sentiment, index) =>
          ticket({
            customerId: index === 2 ? 'C2' : 'C1',
            productId: index % 2 === 0 ? 'P1' : null,
            sentiment,
            at: at[index]!,
          }),
        ),
      },
      { negativeSentiment: -0.4 },
    );
    for (let left = MIGRATIONS.length; left > MIGRATIONS.indexOf(PositiveTickets1760000000005); left--) {
      await database.source.undoLastMigration();
    }
    await database.source.runMigrations();
    expect(await verify(database)).toEqual([]);
    const counted = await database.rows(sql`
      select
        (select sum(positive) from ticket_days) as days,
        (select sum(positive) from customer_ticket_months) as customers,
        (select sum(positive) from product_ticket_months) as products`);
    expect(counted).toEqual([{ days: 2, customers: 2, products: 2 }]);
  });
});
