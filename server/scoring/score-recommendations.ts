import sql from 'sql-template-tag';
import type { LogisticRegression } from '../statistics/logistic-regression.js';
import {
  MOST_BOUGHT,
  backTestRecommendations,
  chanceOf,
  type BackTest,
} from '../statistics/back-test-recommendations.js';
import { recommend } from '../statistics/recommend.js';
import type { ScoredCompanions } from './score-companions.js';
import type { ScoringRun } from './scoring-run.js';

/** Where the back-test of the recommendations is stored. */
export const RECOMMENDATIONS = 'recommendations';

/** What the model of the recommendations says. */
export type RecommendationModel = BackTest;

const CUSTOMERS_A_BATCH = 2_000;
/** Recommendations of which the most valuable one is a customer's opportunity. */
const FIRST = 5;

/** Tests recommendations on the past, and stores each customer's most valuable one where the test says what it may bring. */
export async function scoreRecommendations(
  run: ScoringRun,
  { stored, rules, table }: ScoredCompanions,
): Promise<void> {
  const model: RecommendationModel = backTestRecommendations(stored.baskets, stored.days, rules);
  await run.storeModel(RECOMMENDATIONS, model);
  if (!model.chance) return;
  const values = await lineValues(run, stored.productOf, stored.productKeys.length);
  for await (const customers of purchases(run, stored.productOf)) {
    const rows = customers.flatMap(({ customer, products }) => {
      const recommended = recommend(table, products.slice(0, MOST_BOUGHT), new Set(products), FIRST);
      const best = recommended
        .map(({ product, share }) => ({
          product,
          expected: expectedValue(model.chance!, share, values[product]!),
        }))
        .reduce((most, next) => (next.expected > most.expected ? next : most), { product: -1, expected: 0 });
      return best.expected > 0 ? [[customer, stored.productKeys[best.product]!, best.expected]] : [];
    });
    await run.store('customer_recommendations', rows);
  }
}

/** What a recommendation may bring in the next order: chance × value of an order's line, in ten-thousandths. */
export function expectedValue(chance: LogisticRegression, share: number, lineValue: number): number {
  return Math.round(chanceOf(chance, share) * lineValue);
}

/** Mean value of each product in an order with it, in ten-thousandths. */
async function lineValues(
  { session }: ScoringRun,
  productOf: (key: number) => number | undefined,
  count: number,
): Promise<Float64Array> {
  const values = new Float64Array(count);
  const rows = await session.rows(
    sql`select product_key, gross, orders from product_totals where orders > 0`,
  );
  for (const { product_key, gross, orders } of rows) {
    const product = productOf(Number(product_key));
    if (product !== undefined) values[product] = Number(gross) / Number(orders);
  }
  return values;
}

interface Purchases {
  customer: number;
  /** Bought most often first. */
  products: number[];
}

async function* purchases(
  { session }: ScoringRun,
  productOf: (key: number) => number | undefined,
): AsyncGenerator<Purchases[]> {
  const [row] = await session.rows(sql`select max(customer_key) as last from customers`);
  const last = Number(row?.last ?? 0);
  for (let from = 1; from <= last; from += CUSTOMERS_A_BATCH) {
    const rows = await session.rows(sql`
      select customer_key, product_key from customer_products
      where customer_key between ${from} and ${from + CUSTOMERS_A_BATCH - 1}
      order by customer_key, orders desc, gross desc, product_key`);
    const found: Purchases[] = [];
    for (const { customer_key, product_key } of rows) {
      const customer = Number(customer_key);
      if (found.at(-1)?.customer !== customer) found.push({ customer, products: [] });
      const product = productOf(Number(product_key));
      if (product !== undefined) found.at(-1)!.products.push(product);
    }
    yield found;
  }
}
