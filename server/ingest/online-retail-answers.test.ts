import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Database } from '../database.js';
import { calendarOf } from '../kit/day.js';
import { receive } from '../pipeline/receive.js';
import { ask } from '../testing/ask.js';
import { onDatabase } from '../testing/database.js';
import { referenceFile } from '../testing/reference-data.js';
import { csvSource } from './csv-source.js';
import { PRESETS } from './read-mapping.js';

const file = referenceFile('online_retail_2010-12_2011-02.csv.gz');

interface CustomerPage {
  customers: {
    nodes: { sales: { orders: number; grossRevenue: number } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

interface Companions {
  product: { frequentlyBoughtTogether: { product: { id: string }; count: number; lift: number }[] };
}

// the published figures of the export, asked for as a frontend does
(file ? describe : describe.skip)('what GraphQL answers of online-retail (needs the reference data)', () => {
  const open = onDatabase('sqlite');
  let database: Database;

  beforeAll(async () => {
    database = await open();
    const mapping = PRESETS.get('online-retail');
    const source = await csvSource(file!, { mapping, calendar: calendarOf('UTC') });
    const receipt = await receive(database, source, { negativeSentiment: -0.25 });
    expect(receipt).toMatchObject({ status: 'loaded', rows: 105_335, rejected: 0 });
  }, 300_000);

  test('of all sales and returns', async () => {
    expect(
      await ask(
        database,
        `{ sales: transactions(filter: { kind: SALE }) { totalCount }
             known: transactions(filter: { kind: SALE, anonymous: false }) { totalCount }
             returns: transactions(filter: { kind: RETURN }) { totalCount }
             overview(period: { from: "2010-12", to: "2011-02" }) {
               grossRevenue { value } orders { value } activeProducts { value } activeCustomers { value } } }`,
      ),
    ).toEqual({
      sales: { totalCount: 102_891 },
      known: { totalCount: 67_313 },
      returns: { totalCount: 1_904 },
      overview: {
        grossRevenue: { value: 2_038_742.59 },
        orders: { value: 3_745 },
        activeProducts: { value: 3_084 },
        activeCustomers: { value: 1_682 },
      },
    });
  });

  test('of those who are known, one by one', async () => {
    const buyers = [];
    let [orders, thousandths]: [number, number] = [0, 0];
    for (let after: string | null = null, more = true; more;) {
      const { customers }: CustomerPage = await ask<CustomerPage>(
        database,
        `query ($after: String) { customers(first: 100, after: $after) {
             nodes { sales { orders grossRevenue } } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      buyers.push(...customers.nodes.filter(({ sales }) => sales.orders > 0));
      [after, more] = [customers.pageInfo.endCursor, customers.pageInfo.hasNextPage];
    }
    for (const { sales } of buyers) {
      orders += sales.orders;
      thousandths += Math.round(sales.grossRevenue * 1_000);
    }
    expect({ buyers: buyers.length, orders, thousandths }).toEqual({
      buyers: 1_682,
      orders: 3_384,
      thousandths: 1_589_296_280,
    });
  });

  test.each([
    ['22469', '22470', 198, 5.864],
    ['22720', '22722', 168, 6.9329],
    ['22960', '22961', 156, 6.0109],
    ['22697', '22699', 154, 13.2035],
  ])('of %s with %s', async (id, companion, count, lift) => {
    const { product } = await ask<Companions>(
      database,
      `query ($id: ID!) { product(id: $id) {
           frequentlyBoughtTogether(first: 1, rankBy: COUNT) { product { id } count lift } } }`,
      { id },
    );
    expect(product.frequentlyBoughtTogether).toEqual([
      { product: { id: companion }, count, lift: expect.closeTo(lift, 4) },
    ]);
  });

  test('of services, which are excluded', async () => {
    const ids = ['POST', 'DOT', 'M', 'D', 'BANK CHARGES'];
    const aliases = ids.map((id, at) => `p${at}: product(id: "${id}") { id excluded }`);
    const answer = await ask<Record<string, { id: string; excluded: boolean }>>(
      database,
      `{ ${aliases.join(' ')} }`,
    );
    expect(Object.values(answer)).toEqual(ids.map((id) => ({ id, excluded: true })));
  });
});
