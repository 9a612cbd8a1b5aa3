import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ask } from '../testing/ask.js';
import { eachDatabase } from '../testing/database.js';
import { customer, load, product, transaction } from '../testing/make.js';

const BEST = `query ($period: PeriodInput, $segment: SegmentInput, $first: Int!) {
  overview(period: $period, segment: $segment) {
    activeCustomers { value }
    topProducts(first: $first) { product { id } grossRevenue }
    topCustomers(first: $first) { customer { id } grossRevenue }
  } }`;

interface Answer {
  overview: {
    activeCustomers: { value: number };
    topProducts: { product: { id: string }; grossRevenue: number }[];
    topCustomers: { customer: { id: string }; grossRevenue: number }[];
  };
}

const MONTHS = ['2025-11', '2025-12', '2026-01', '2026-02'];
const CUSTOMERS = Array.from({ length: 24 }, (_, n) => ({ id: `C${n}`, segment: n % 3 === 0 ? 'A' : 'B' }));
const PRODUCTS = Array.from({ length: 16 }, (_, n) => `P${n}`);

/** Nobody sells the same twice, so that no order is a matter of chance. */
const SALES = fc.sample(
  fc.record({
    customer: fc.nat(23),
    product: fc.nat(15),
    month: fc.nat(3),
    price: fc.integer({ min: 1, max: 900 }),
  }),
  { numRuns: 400, seed: 7 },
);
const LINES = SALES.map((sale, n) => ({
  customerId: CUSTOMERS[sale.customer]!.id,
  segment: CUSTOMERS[sale.customer]!.segment,
  productId: PRODUCTS[sale.product]!,
  month: MONTHS[sale.month]!,
  // those who sell most in all sell nearly nothing in the last month
  price: (sale.month === 3 && sale.customer < 12 ? 0.01 : sale.price) + n / 10_000,
}));

type Line = (typeof LINES)[number];

function bestOf(lines: readonly Line[], ownerOf: (line: Line) => string, first: number) {
  const sums = new Map<string, number>();
  for (const line of lines) sums.set(ownerOf(line), (sums.get(ownerOf(line)) ?? 0) + line.price * 10_000);
  return [...sums]
    .sort(([, a], [, b]) => b - a)
    .slice(0, first)
    .map(([id, sum]) => [id, Math.round(sum) / 10_000]);
}

eachDatabase('the best of an overview', (open) => {
  test('are those of any months and any customers, and so is how many bought', async () => {
    const database = await open();
    await load(database, {
      customers: CUSTOMERS.map((one) => customer(one)),
      products: PRODUCTS.map((id) => product({ id })),
      transactions: LINES.map(({ customerId, productId, month, price }, n) =>
        transaction({
          id: `t${n}`,
          orderId: `o${n}`,
          customerId,
          productId,
          unitPrice: price,
          at: `${month}-15`,
        }),
      ),
    });
    for (const [from, to] of [
      [0, 3],
      [3, 3],
      [1, 2],
      [2, 3],
    ] as const)
      for (const segment of [undefined, 'A', 'B'])
        for (const first of [1, 2, 5]) {
          const lines = LINES.filter(
            (line) =>
              line.month >= MONTHS[from]! &&
              line.month <= MONTHS[to]! &&
              line.segment === (segment ?? line.segment),
          );
          const { overview } = await ask<Answer>(database, BEST, {
            period: { from: MONTHS[from], to: MONTHS[to] },
            segment: segment === undefined ? undefined : { segment },
            first,
          });
          expect(overview.topCustomers.map((best) => [best.customer.id, best.grossRevenue])).toEqual(
            bestOf(lines, ({ customerId }) => customerId, first),
          );
          expect(overview.topProducts.map((best) => [best.product.id, best.grossRevenue])).toEqual(
            bestOf(lines, ({ productId }) => productId, first),
          );
          expect(overview.activeCustomers.value).toBe(
            new Set(lines.map(({ customerId }) => customerId)).size,
          );
        }
  });
});
