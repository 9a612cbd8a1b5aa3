import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../database.js';
import { onDatabase } from '../testing/database.js';
import { exactAnswer, operation } from '../testing/exact-answer.js';
import { customer, load, product, transaction } from '../testing/make.js';
import { serveApp, type ServedApp } from '../testing/serve-app.js';

const open = onDatabase('sqlite');
let database: Database;
let app: ServedApp;
let asked: string[] = [];

beforeAll(async () => {
  database = await open();
  await load(database, {
    customers: [customer({ id: 'c1', name: 'Ada' })],
    products: [product({ id: 'p1', name: 'Pen' })],
    transactions: [1, 2, 3].map((nth) => transaction({ id: `t${nth}`, productId: 'p1', customerId: 'c1' })),
  });
  const noting: Database = {
    ...database,
    rows: (statement, giveUp) => {
      const [, table] = / from (products|customers) where/.exec(statement.sql.replace(/\s+/g, ' ')) ?? [];
      if (table) asked.push(table);
      return database.rows(statement, giveUp);
    },
  };
  app = await serveApp(noting, { ACCESS: 'open' });
});
afterAll(() => app.stop());

/** The names behind some sales, and where they were looked up. */
async function namesBehind(first: number) {
  asked = [];
  const query = `{ transactions(first: ${first}) { nodes { product { name } customer { name } } } }`;
  const { body } = await exactAnswer(`${app.address}/graphql`, operation({ query }));
  const { data } = JSON.parse(body.toString()) as {
    data: { transactions: { nodes: { product: { name: string }; customer: { name: string } }[] } };
  };
  const names = data.transactions.nodes.map(({ product: p, customer: c }) => `${c.name}: ${p.name}`);
  return { names, asked: asked.toSorted() };
}

test('names that another answer told are not looked up again until the data change', async () => {
  expect(await namesBehind(1)).toEqual({ names: ['Ada: Pen'], asked: ['customers', 'products'] });
  expect(await namesBehind(2)).toEqual({ names: Array(2).fill('Ada: Pen'), asked: [] });
  await load(database, { products: [product({ id: 'p1', name: 'Fountain pen' })] });
  expect(await namesBehind(3)).toEqual({
    names: Array(3).fill('Ada: Fountain pen'),
    asked: ['customers', 'products'],
  });
});
