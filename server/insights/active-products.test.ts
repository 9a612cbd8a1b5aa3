import { expect, test } from '@jest/globals';
import { ask } from '../testing/ask.js';
import { eachDatabase } from '../testing/database.js';
import { customer, load, product, transaction } from '../testing/make.js';
import { serveApp } from '../testing/serve-app.js';

const ACTIVE = `query ($period: PeriodInput, $segment: SegmentInput) {
  overview(period: $period, segment: $segment) { activeProducts { value } }
}`;

interface Answer {
  overview: { activeProducts: { value: number } };
}

eachDatabase('the products of a period', (open) => {
  test('are those that were sold within it, whenever else they were', async () => {
    const months = ['2026-01', '2026-02', '2026-03', '2026-04'];
    // each is sold in other months, one in none
    const sold = Array.from({ length: 2 ** months.length }, (_, nth) =>
      months.filter((_month, at) => (nth >> at) % 2 === 1),
    );
    const database = await open();
    await load(database, {
      customers: [customer({ id: 'ann', segment: 'SMB' })],
      products: sold.map((_, nth) => product({ id: `p${nth}` })),
      transactions: sold.flatMap((own, nth) =>
        months.map((month) =>
          transaction({
            productId: `p${nth}`,
            customerId: 'ann',
            quantity: own.includes(month) ? 2 : -1,
            at: `${month}-${nth % 2 === 0 ? '01' : '28'}`,
          }),
        ),
      ),
    });
    for (const [at, from] of months.entries())
      for (const to of months.slice(at)) {
        const within = sold.filter((own) => own.some((month) => from <= month && month <= to)).length;
        for (const segment of [undefined, { segment: 'SMB' }]) {
          const { overview: told } = await ask<Answer>(database, ACTIVE, { period: { from, to }, segment });
          expect([from, to, told.activeProducts.value]).toEqual([from, to, within]);
        }
      }
  });

  test('are counted anew once the data have changed', async () => {
    const database = await open();
    const app = await serveApp(database);
    const sell = (productId: string) =>
      load(database, {
        products: [product({ id: productId })],
        transactions: [transaction({ productId, at: '2026-02-01' })],
      });
    const told: number[] = [];
    for (const productId of ['p1', 'p2', 'p3']) {
      await sell(productId);
      // asked twice, for other figures, so that the second answer rests on what is remembered
      for (const further of ['', 'orders { value }']) {
        const { data } = await app.graphql(
          `{ overview(period: { from: "2026-01", to: "2026-02" }) { activeProducts { value } ${further} } }`,
        );
        told.push((data as Answer).overview.activeProducts.value);
      }
    }
    await app.stop();
    expect(told).toEqual([1, 1, 2, 2, 3, 3]);
  });
});
