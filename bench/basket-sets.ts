import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { generateDemo } from '../seed/generate.js';
import { Random } from '../seed/random.js';
import { csvSource } from '../server/ingest/csv-source.js';
import type { Mapping } from '../server/ingest/mapping.js';
import { ONLINE_RETAIL } from '../server/ingest/presets/online-retail.js';
import { SUPERSTORE } from '../server/ingest/presets/superstore.js';
import { calendarOf } from '../server/kit/day.js';
import { sourcedOf } from '../server/kit/sales.js';
import { basketCount, pickBaskets, type Baskets } from '../server/statistics/baskets.js';
import { referenceFile } from '../server/testing/reference-data.js';

/** The baskets of a business, in the order in which they are foretold. */
export interface BasketSet {
  name: string;
  /** By time, or in several shuffled orders where the data know no time. */
  order: 'by time' | 'in 3 seeded shuffles';
  baskets: readonly [Baskets, ...Baskets[]];
  /** The id of each product. */
  products: string[];
  /** Whether it was made by the generator, and not by people. */
  generated: boolean;
}

/** A line of an order, as far as baskets care. */
interface Line {
  order: string;
  customer: string | null;
  product: string;
  at: number;
}

/** The published sets of baskets that are at hand. */
export async function publishedBaskets(): Promise<BasketSet[]> {
  const [groceries, retail, superstore] = [
    referenceFile('groceries.csv.gz'),
    referenceFile('online_retail_2010-12_2011-02.csv.gz'),
    referenceFile('superstore.csv.gz'),
  ];
  return [
    ...(groceries ? [shuffled(setOf('Groceries', groceryLines(groceries)))] : []),
    ...(retail ? [setOf('Online Retail', await exportLines(retail, ONLINE_RETAIL))] : []),
    ...(superstore
      ? [setOf('Superstore', await exportLines(superstore, SUPERSTORE)), await subCategories(superstore)]
      : []),
  ];
}

/** The baskets of the generated business. */
export function generatedBaskets(transactions: number, seed = 1): BasketSet {
  const demo = generateDemo({ transactions, seed });
  const excluded = new Set(
    demo.products.filter((product) => product.excluded === 'true').map((product) => product.product_id),
  );
  const lines: Line[] = [];
  for (const { order_id, customer_id, product_id, quantity, occurred_at } of demo.transactions) {
    if (quantity <= 0 || excluded.has(product_id)) continue;
    lines.push({ order: order_id, customer: customer_id, product: product_id, at: Date.parse(occurred_at) });
  }
  return { ...setOf(`Generated, seed ${seed}`, lines), generated: true };
}

/** One basket a line, without customers or time. */
function groceryLines(path: string): Line[] {
  const texts = gunzipSync(readFileSync(path)).toString().split(/\r?\n/);
  return texts
    .filter((text) => text !== '')
    .flatMap((text, at) =>
      text.split(',').map((product) => ({ order: String(at), customer: null, product: product.trim(), at })),
    );
}

function shuffled(set: BasketSet): BasketSet {
  const [baskets] = set.baskets;
  const all = Array.from({ length: basketCount(baskets) }, (_, basket) => basket);
  const order = (seed: number) => pickBaskets(baskets, new Random(seed).shuffled(all));
  return { ...set, order: 'in 3 seeded shuffles', baskets: [order(1), order(2), order(3)] };
}

/** Sales of an export, but for services. */
async function exportLines(path: string, mapping: Mapping): Promise<Line[]> {
  const source = await csvSource(path, { calendar: calendarOf('UTC'), mapping });
  const excluded = new Set<string>();
  const lines: Line[] = [];
  for await (const { records } of source.batches()) {
    for (const { record } of records.products ?? []) if (record.excluded) excluded.add(record.id);
    for (const { record } of records.transactions ? sourcedOf(records.transactions) : []) {
      if (record.quantity <= 0) continue;
      const { orderId, id, customerId, productId, occurredAt } = record;
      lines.push({ order: orderId ?? id, customer: customerId, product: productId, at: occurredAt });
    }
  }
  return lines.filter(({ product }) => !excluded.has(product));
}

/** The Superstore's orders by what kind of product is in them. */
async function subCategories(path: string): Promise<BasketSet> {
  const tables: Mapping['tables'] = {
    ...SUPERSTORE.tables,
    products: { product_id: 'Sub-Category', name: 'Sub-Category' },
    transactions: { ...SUPERSTORE.tables.transactions!, product_id: 'Sub-Category' },
  };
  const lines = await exportLines(path, { ...SUPERSTORE, tables });
  return setOf('Superstore, sub-categories', lines);
}

function setOf(name: string, lines: Line[]): BasketSet {
  const products = new Map<string, number>();
  const customers = new Map<string, number>();
  const orders = new Map<string, { at: number; buyer: number; products: Set<number> }>();
  for (const { order: id, customer, product, at } of lines) {
    let basket = orders.get(id);
    if (!basket)
      orders.set(
        id,
        (basket = { at, buyer: numberOf(customers, customer ?? `\0${id}`), products: new Set() }),
      );
    basket.products.add(numberOf(products, product));
  }
  const sorted = [...orders.values()].sort((x, y) => x.at - y.at);
  const starts = [0];
  for (const basket of sorted) starts.push(starts.at(-1)! + basket.products.size);
  return {
    name,
    order: 'by time',
    generated: false,
    products: [...products.keys()],
    baskets: [
      {
        products: Int32Array.from(sorted.flatMap((basket) => [...basket.products])),
        starts: Int32Array.from(starts),
        buyers: Int32Array.from(sorted, ({ buyer }) => buyer),
        catalogue: products.size,
      },
    ],
  };
}

function numberOf(known: Map<string, number>, id: string): number {
  const number = known.get(id) ?? known.size;
  known.set(id, number);
  return number;
}
