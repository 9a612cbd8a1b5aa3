import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Database } from '../database.js';
import { csvSource } from '../ingest/csv-source.js';
import type { Mapping } from '../ingest/mapping.js';
import { SUPERSTORE } from '../ingest/presets/superstore.js';
import { calendarOf } from '../kit/day.js';
import { DEFAULT_INSIGHT_SETTINGS } from '../kit/insight-settings.js';
import { receive } from '../pipeline/receive.js';
import { refreshScores } from '../scoring/refresh-scores.js';
import { ask, askWrongly } from '../testing/ask.js';
import { eachDatabase, onDatabase } from '../testing/database.js';
import { customer, load, product, transaction } from '../testing/make.js';
import { referenceFile } from '../testing/reference-data.js';

const SCORING = { calendar: calendarOf('UTC'), settings: DEFAULT_INSIGHT_SETTINGS };

interface Companions {
  product: {
    frequentlyBoughtTogether: {
      product: { id: string };
      count: number;
      baskets: number;
      support: number;
      confidence: number;
      reverseConfidence: number;
      lift: number;
      pValue: number;
      score: number | null;
    }[];
  };
}

const COMPANIONS = `
  query ($id: ID!, $first: Int! = 5, $rankBy: PairRanking! = SCORE, $minCount: Int, $onlySignificant: Boolean! = true) {
    product(id: $id) {
      frequentlyBoughtTogether(first: $first, rankBy: $rankBy, minCount: $minCount, onlySignificant: $onlySignificant) {
        product { id } count baskets support confidence reverseConfidence lift pValue score
      }
    }
  }`;

async function companions(database: Database, id: string, variables: Record<string, unknown> = {}) {
  return (await ask<Companions>(database, COMPANIONS, { id, ...variables })).product.frequentlyBoughtTogether;
}

eachDatabase('frequently bought together', (open) => {
  let database: Database;
  const order = (orderId: string, ...ids: string[]) =>
    ids.map((productId) => transaction({ productId, orderId }));

  beforeAll(async () => {
    database = await open();
    const baskets = [
      ...Array.from({ length: 8 }, (_, index) => order(`both-${index}`, 'tea', 'pot', 'post')),
      ...Array.from({ length: 4 }, (_, index) => order(`tea-${index}`, 'tea')),
      ...Array.from({ length: 40 }, (_, index) => order(`other-${index}`, 'cup', 'post')),
      order('rare-1', 'tea', 'cup'),
      order('rare-2', 'tea', 'tea', 'cup'),
    ];
    const products = ['tea', 'pot', 'cup', 'post'].map((id) => product({ id, excluded: id === 'post' }));
    await load(database, { products, transactions: baskets.flat() });
    await load(database, {
      transactions: [transaction({ productId: 'pot', orderId: 'tea-1', quantity: -1 })],
    });
  });

  test('counts baskets, not lines, and no returns', async () => {
    const [pot] = await companions(database, 'tea');
    expect(pot).toMatchObject({ product: { id: 'pot' }, count: 8, baskets: 54 });
    expect(pot!.support).toBeCloseTo(8 / 54, 12);
    expect(pot!.confidence).toBeCloseTo(8 / 14, 12);
    expect(pot!.reverseConfidence).toBeCloseTo(1, 12);
    expect(pot!.lift).toBeCloseTo((8 * 54) / (14 * 8), 12);
  });

  test('leaves out pairs that are rare, or no more frequent than chance, unless asked for', async () => {
    expect((await companions(database, 'tea')).map(({ product }) => product.id)).toEqual(['pot']);
    const all = await companions(database, 'tea', { minCount: 1, onlySignificant: false });
    expect(all.map(({ product }) => product.id)).toEqual(['pot', 'cup']);
  });

  test('never names excluded products, nor companions for them', async () => {
    expect(await companions(database, 'post', { minCount: 1, onlySignificant: false })).toEqual([]);
  });

  test('says what is wrong with an argument', async () => {
    const error = await askWrongly(database, COMPANIONS, { id: 'tea', first: 0 });
    expect(error).toEqual([
      { message: 'first is 0; expected a whole number from 1 to 100', code: 'BAD_INPUT' },
    ]);
    expect(await askWrongly(database, COMPANIONS, { id: 'tea', minCount: 0 })).toEqual([
      { message: 'minCount is 0; expected 1 or more', code: 'BAD_INPUT' },
    ]);
  });
});

eachDatabase('the score of a pair', (open) => {
  let database: Database;

  beforeAll(async () => {
    database = await open();
    const order = (orderId: string, ...ids: string[]) =>
      ids.map((productId) => transaction({ productId, orderId, customerId: orderId }));
    const many = Array.from({ length: 40 }, (_, index) => `m${index}`);
    // nails come with a hammer alone, brushes in orders of everything
    const orders = [
      ...Array.from({ length: 20 }, (_, index) => order(`a${index}`, 'hammer', 'nails')),
      ...Array.from({ length: 22 }, (_, index) => order(`b${index}`, 'hammer', 'brush', ...many)),
      ...Array.from({ length: 100 }, (_, index) => order(`c${index}`, 'tape', 'glue')),
      // one customer who orders the same again and again
      ...Array.from({ length: 9 }, (_, index) => order(`d${index}`, 'lamp', 'bulb')),
    ].flat();
    const customerIds = [...new Set(orders.map(({ orderId }) => orderId!))];
    await load(database, {
      customers: customerIds.map((id) => customer({ id })),
      products: ['hammer', 'nails', 'brush', 'tape', 'glue', 'lamp', 'bulb', ...many].map((id) =>
        product({ id }),
      ),
      transactions: orders.map((line) => ({
        ...line,
        customerId: line.orderId!.startsWith('d') ? 'd0' : line.customerId,
      })),
    });
    await refreshScores(database, SCORING);
  });

  test('ranks by default, and gives an order of everything less weight than one of two', async () => {
    const [first, second] = await companions(database, 'hammer');
    expect(first!.product.id).toBe('nails');
    expect(first!.score).toBeGreaterThan(0.4);
    expect(second!.score).toBeLessThan(0.05);
    const [byConfidence] = await companions(database, 'hammer', { rankBy: 'CONFIDENCE' });
    expect(byConfidence!.product.id).not.toBe('nails');
  });

  test('is a share of what else is in the baskets: over all products it makes 1', async () => {
    const all = await companions(database, 'hammer', { first: 100, minCount: 1, onlySignificant: false });
    expect(all).toHaveLength(42);
    const sum = all.reduce((total, { score }) => total + score!, 0);
    // but for what popularity gives to products never bought with it
    expect(sum).toBeGreaterThan(0.9);
    expect(sum).toBeLessThanOrEqual(1);
  });

  test('one customer who repeats an order is no pattern', async () => {
    expect(await companions(database, 'lamp')).toEqual([]);
    expect(
      (await companions(database, 'lamp', { onlySignificant: false })).map(({ product }) => product.id),
    ).toEqual(['bulb']);
  });
});

const superstore = referenceFile('superstore.csv.gz');

// the orders of this made-up retailer are random, but for some orders that stand in the file several times over
(superstore ? describe : describe.skip)(
  'the Superstore has nothing to recommend (needs the reference data)',
  () => {
    const open = onDatabase('sqlite');

    test.each<[string, Mapping]>([
      ['products', SUPERSTORE],
      ['sub-categories', bySubCategory()],
    ])(
      'among its %s',
      async (_, mapping) => {
        const database = await open();
        const source = await csvSource(superstore!, { calendar: calendarOf('UTC'), mapping });
        expect(await receive(database, source, { negativeSentiment: -0.25 })).toMatchObject({
          status: 'loaded',
        });
        await refreshScores(database, SCORING);
        let after: string | null = null;
        let products = 0;
        do {
          const page: ProductPage = await ask<ProductPage>(
            database,
            `query ($after: String) { products(first: 100, after: $after) {
          pageInfo { hasNextPage endCursor } nodes { id frequentlyBoughtTogether { count } } } }`,
            { after },
          );
          const { nodes, pageInfo } = page.products;
          products += nodes.length;
          expect(nodes.filter(({ frequentlyBoughtTogether }) => frequentlyBoughtTogether.length > 0)).toEqual(
            [],
          );
          after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
        } while (after);
        expect(products).toBeGreaterThanOrEqual(17);
        const { customers } = await ask<{ customers: { nodes: { recommendations: unknown[] }[] } }>(
          database,
          '{ customers(first: 100) { nodes { recommendations { score } } } }',
        );
        expect(customers.nodes.flatMap(({ recommendations }) => recommendations)).toEqual([]);
      },
      60_000,
    );
  },
);

interface ProductPage {
  products: {
    pageInfo: { hasNextPage: boolean; endCursor: string };
    nodes: { id: string; frequentlyBoughtTogether: unknown[] }[];
  };
}

/** The same orders, with what kind of product it is instead of the product. */
function bySubCategory(): Mapping {
  const { transactions, ...tables } = SUPERSTORE.tables;
  return {
    ...SUPERSTORE,
    tables: {
      ...tables,
      products: { product_id: 'Sub-Category', name: 'Sub-Category' },
      transactions: { ...transactions!, product_id: 'Sub-Category' },
    },
  };
}

const groceries = referenceFile('groceries.csv.gz');

// values of R arules 1.7-9
(groceries ? describe : describe.skip)(
  'frequently bought together on the Groceries baskets (needs the reference data)',
  () => {
    const open = onDatabase('sqlite');
    let database: Database;

    beforeAll(async () => {
      database = await open();
      const baskets = gunzipSync(readFileSync(groceries!))
        .toString()
        .split(/\r?\n/)
        .filter((line) => line !== '')
        .map((line) => line.split(',').map((item) => item.trim()));
      const items = [...new Set(baskets.flat())];
      const lines = baskets.flatMap((basket, index) =>
        [...new Set(basket)].map((productId) => transaction({ productId, orderId: `b${index}` })),
      );
      await load(database, { products: items.map((id) => product({ id })), transactions: lines });
    });

    test.each([
      ['other vegetables', 'whole milk', 736, 0.074835, 0.386758, 0.292877, 1.513634],
      ['rolls/buns', 'whole milk', 557, 0.056634, 0.307905, 0.221647, 1.205032],
      ['root vegetables', 'whole milk', 481, 0.048907, 0.448694, 0.191405, 1.756031],
      ['other vegetables', 'root vegetables', 466, 0.047382, 0.244877, 0.434701, 2.246605],
      ['soda', 'whole milk', 394, 0.040061, 0.229738, 0.156785, 0.899112],
    ])('%s + %s', async (a, b, count, support, confidence, reverseConfidence, lift) => {
      const all = await companions(database, a, { first: 100, rankBy: 'COUNT', onlySignificant: false });
      const pair = all.find((companion) => companion.product.id === b)!;
      expect(pair).toMatchObject({ count, baskets: 9835 });
      expect(pair.support).toBeCloseTo(support, 6);
      expect(pair.confidence).toBeCloseTo(confidence, 6);
      expect(pair.reverseConfidence).toBeCloseTo(reverseConfidence, 6);
      expect(pair.lift).toBeCloseTo(lift, 6);
    });

    test('Instant food products + hamburger meat have the highest lift of theirs', async () => {
      const [first] = await companions(database, 'Instant food products', { rankBy: 'LIFT', minCount: 30 });
      expect(first).toMatchObject({ product: { id: 'hamburger meat' }, count: 30 });
      expect(first!.lift).toBeCloseTo(11.421438, 6);
    });

    test('soda is no reason to recommend whole milk, neither by its own p-value nor once all pairs are tested', async () => {
      for (const compute of [() => Promise.resolve(), () => refreshScores(database, SCORING)]) {
        await compute();
        const offered = await companions(database, 'soda', { first: 100 });
        expect(offered.length).toBeGreaterThan(0);
        expect(offered.map((companion) => companion.product.id)).not.toContain('whole milk');
      }
    });

    test('whole milk is in .255516 of the baskets', async () => {
      const { product } = await ask<{ product: { performance: { orders: number } } }>(
        database,
        '{ product(id: "whole milk") { performance { orders } } }',
      );
      expect(product.performance.orders / 9835).toBeCloseTo(0.255516, 6);
    });
  },
);
