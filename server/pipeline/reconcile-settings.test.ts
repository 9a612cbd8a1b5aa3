import { expect, test } from '@jest/globals';
import sql from 'sql-template-tag';
import { verify } from '../rollups/verify.js';
import { eachDatabase } from '../testing/database.js';
import { customer, load, product, ticket, transaction } from '../testing/make.js';
import { reconcileSettings } from './reconcile-settings.js';
import { readVersion } from '../kit/settings.js';

eachDatabase('the configuration against what is stored', (open) => {
  test('another negative score counts the tickets anew, as one change', async () => {
    const database = await open();
    const tickets = [-0.5, -0.3, 0.2].map((sentiment) => ticket({ customerId: 'C1', sentiment }));
    await load(database, { customers: [customer({ id: 'C1' })], tickets });
    const negative = async () =>
      (await database.rows(sql`select negative from customer_ticket_months`)).map((row) => row.negative);

    await reconcileSettings(database, { timeZone: 'UTC', negativeSentiment: -0.25 });
    expect([await negative(), await readVersion(database)]).toEqual([[2], 1]);
    await reconcileSettings(database, { timeZone: 'UTC', negativeSentiment: -0.4 });
    expect([await negative(), await readVersion(database)]).toEqual([[1], 2]);
    expect(await verify(database)).toEqual([]);

    await load(
      database,
      { tickets: [ticket({ customerId: 'C1', sentiment: -0.3 })] },
      { negativeSentiment: -0.25 },
    );
    expect(await negative()).toEqual([3]);
    expect(await verify(database)).toEqual([]);
  });

  test('another time zone is refused once there are rows with days', async () => {
    const database = await open();
    await reconcileSettings(database, { timeZone: 'UTC', negativeSentiment: -0.25 });
    await reconcileSettings(database, { timeZone: 'Europe/Berlin', negativeSentiment: -0.25 });
    await load(database, {
      products: [product({ id: 'P1' })],
      transactions: [transaction({ productId: 'P1' })],
    });
    const changed = reconcileSettings(database, { timeZone: 'Asia/Tokyo', negativeSentiment: -0.25 });
    await expect(changed).rejects.toThrow(
      'TIME_ZONE is "Asia/Tokyo", but the stored rows were given their days in "Europe/Berlin"',
    );
    await reconcileSettings(database, { timeZone: 'Europe/Berlin', negativeSentiment: -0.25 });
  });
});
