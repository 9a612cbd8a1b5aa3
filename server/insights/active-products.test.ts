import { expect, test } from '@jest/globals';
import { ask } from '../testing/ask.js';
import { eachDatabase } from '../testing/database.js';
import { customer, load, product, transaction } from '../testing/make.js';

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
});
