import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { print } from 'graphql';
import type { Database } from '../database.js';
import { fillWithDemo } from '../demo.js';
import { buildSchema } from '../schema.js';
import { eachDatabase } from '../testing/database.js';
import { load, product } from '../testing/make.js';
import { score } from '../testing/score.js';
import { serveApp, type ServedApp } from '../testing/serve-app.js';
import { ROUTES } from './routes.js';
import { storedOperation } from './stored-operation.js';

const DEMO = {
  demo: { fill: true, customers: 120, transactions: 6_000 },
  timeZone: 'UTC',
  negativeSentiment: -0.25,
};

const QUESTIONS: readonly [address: string, route: keyof typeof ROUTES, variables: object][] = [
  ['/customers?limit=5', 'customers', { first: 5 }],
  ['/customers/C00007', 'customer', { id: 'C00007' }],
  ['/products?limit=5', 'products', { first: 5 }],
  ['/products/P0003', 'product', { id: 'P0003' }],
  ['/transactions?limit=5', 'transactions', { first: 5 }],
  ['/tickets?limit=5', 'tickets', { first: 5 }],
  ['/overview', 'overview', {}],
  ['/anomalies?limit=5&window=3650&max_q=1', 'anomalies', { first: 5, window: 3650, maxQ: 1 }],
  ['/trends?threshold=1', 'trends', { first: 25, threshold: 1 }],
];

const as = (role: string) => ({ headers: { Cookie: `contexq-demo-role=${role}` } });

const READERS: Record<string, RequestInit> = {
  SALES: as('SALES'),
  SUPPORT: as('SUPPORT'),
  LEADERSHIP: as('LEADERSHIP'),
  ADMIN: as('ADMIN'),
};
const KEYS = {
  'a key for customers and tickets': '[CUSTOMERS, TICKETS]',
  'a key for products, sales and insights': '[PRODUCTS, SALES, INSIGHTS]',
};

interface Answer {
  data: Record<string, unknown> | null;
  errors?: { path?: unknown[]; extensions: { code: string; withheld?: string[] } }[];
}

eachDatabase('REST withholds what GraphQL withholds', (open) => {
  let database: Database;
  let app: ServedApp;
  const operations = new Map<string, string>();

  beforeAll(async () => {
    database = await open();
    await fillWithDemo(database, DEMO, () => undefined, new AbortController().signal);
    await score(database);
    app = await serveApp(database);
    const schema = await buildSchema();
    for (const [name, route] of Object.entries(ROUTES)) {
      operations.set(name, print(storedOperation(schema, route).document));
    }
    for (const [name, scopes] of Object.entries(KEYS)) {
      const made = await app.graphql(
        `mutation { createApiKey(name: "partner", scopes: ${scopes}) { secret } }`,
      );
      const { secret } = (made.data as { createApiKey: { secret: string } }).createApiKey;
      READERS[name] = { headers: { Authorization: `Bearer ${secret}` } };
    }
  }, 120_000);

  afterAll(() => app.stop());

  const graphql = async (reader: RequestInit, query: string, variables: object): Promise<Answer> => {
    const headers = { ...(reader.headers as Record<string, string>), 'Content-Type': 'application/json' };
    const body = JSON.stringify({ query, variables });
    return (await (await app.get('/graphql', { method: 'POST', headers, body })).json()) as Answer;
  };

  describe.each([...Object.keys(READERS), ...Object.keys(KEYS)])('from %s', (name) => {
    test.each(QUESTIONS)('at %s', async (address, route, variables) => {
      const reader = READERS[name]!;
      const response = await app.get(address, reader);
      const { data, errors } = await graphql(reader, operations.get(route)!, variables);
      if (data?.[route] === null || data === null) {
        expect(errors).toMatchObject([{ path: [route], extensions: { code: 'FORBIDDEN' } }]);
        expect([response.status, response.headers.get('etag')]).toEqual([403, null]);
        expect(await response.json()).toMatchObject({ status: 403, code: 'FORBIDDEN' });
        return;
      }
      const answer = data[route] as Record<string, unknown>;
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual(
        inSnakeCase(ROUTES[route].answers === 'list' ? answer.nodes : answer),
      );
      const withheld = errors?.flatMap(({ extensions }) => extensions.withheld ?? []) ?? [];
      const named = withheld.map((place) => snake(place.replace(new RegExp(`^${route}\\.(nodes\\.)?`), '')));
      expect(response.headers.get('x-withheld')?.split(',').toSorted() ?? []).toEqual(named.toSorted());
    });
  });

  test('nothing is withheld from leadership, and from support and sales what is not theirs', async () => {
    const withheldFrom = async (role: string, address: string) =>
      (await app.get(address, as(role))).headers.get('x-withheld');
    expect(await withheldFrom('LEADERSHIP', '/customers/C00007')).toBeNull();
    expect(await withheldFrom('SALES', '/tickets')).toBe('body,subject');
    expect(await withheldFrom('SUPPORT', '/tickets')).toBeNull();
    expect(await withheldFrom('SUPPORT', '/transactions')).toBe('amount,unit_price');
    expect(await withheldFrom('SUPPORT', '/customers')).toBe(
      'sales.average_order_value,sales.gross_revenue,sales.net_revenue,sales.returns',
    );
  });

  test('an answer kept for one role is not given to another, nor confirmed', async () => {
    const [whole, part] = await Promise.all([
      app.get('/products?limit=3', as('ADMIN')),
      app.get('/products?limit=3', as('SUPPORT')),
    ]);
    const etag = whole.headers.get('etag')!;
    expect(part.headers.get('etag')).not.toBe(etag);
    expect(part.headers.get('vary')).toContain('Cookie');
    expect(await part.json()).not.toEqual(await whole.json());
    const again = { headers: { Cookie: 'contexq-demo-role=SUPPORT', 'If-None-Match': etag } };
    expect((await app.get('/products?limit=3', again)).status).toBe(200);
    const own = {
      headers: { Cookie: 'contexq-demo-role=SUPPORT', 'If-None-Match': part.headers.get('etag')! },
    };
    expect((await app.get('/products?limit=3', own)).status).toBe(304);
  });

  test.each(['/customers?order_by=revenue:desc', '/products?order_by=revenue'])(
    '%s is refused to support',
    async (address) => {
      const response = await app.get(address, as('SUPPORT'));
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({
        code: 'FORBIDDEN',
        detail: 'The order REVENUE is refused: the role SUPPORT does not read sales',
      });
      expect((await app.get(address, as('SALES'))).status).toBe(200);
    },
  );

  test('an export leaves out the columns that are withheld, and says so', async () => {
    const response = await app.get('/export/transactions.csv', as('SUPPORT'));
    expect(response.headers.get('x-withheld')).toBe('unit_price,amount');
    const [columns] = (await response.text()).split('\r\n');
    expect(columns).toBe(
      'transaction_id,order_id,customer_id,customer_name,product_id,product_name,quantity,occurred_at',
    );
    expect((await app.get('/export/transactions.csv', as('SALES'))).headers.get('x-withheld')).toBeNull();
  });

  test('an export refuses by name a column that is withheld', async () => {
    const response = await app.get('/export/customers.csv?columns=customer_id,expected_value', as('SUPPORT'));
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({
      code: 'FORBIDDEN',
      detail: 'The column expected_value is refused: the role SUPPORT does not read value',
    });
  });

  test('an export of a list that is not for the caller is refused', async () => {
    const response = await app.get('/export/products.csv', READERS['a key for customers and tickets']);
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({
      detail: '/export/products.csv is refused: the key is not allowed to read products',
    });
  });
});

eachDatabase('a visitor', (open) => {
  let app: ServedApp;

  beforeAll(async () => {
    const database = await open();
    await load(database, { products: [product({ id: 'p1' })] });
    app = await serveApp(database, {});
  });
  afterAll(() => app.stop());

  test.each([...QUESTIONS.map(([address]) => address), '/products/nothing', '/export/products.csv'])(
    'is asked to sign in at %s',
    async (address) => {
      for (const headers of [undefined, { 'If-None-Match': '*' }]) {
        const response = await app.get(address, headers && { headers });
        expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
        expect(await response.json()).toMatchObject({ code: 'UNAUTHENTICATED', status: 401 });
      }
    },
  );

  test('is told of GraphQL by the status', async () => {
    const ask = (query: string) =>
      app.get('/graphql', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ query }),
      });
    const refused = await ask('{ products { nodes { id } } }');
    expect([refused.status, await refused.json()]).toMatchObject([
      401,
      { data: { products: null }, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
    ]);
    const viewer = await ask('{ viewer { kind } }');
    expect([viewer.status, await viewer.json()]).toMatchObject([
      200,
      { data: { viewer: { kind: 'VISITOR' } } },
    ]);
  });
});

function inSnakeCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inSnakeCase);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [snake(name), inSnakeCase(inner)]));
}

function snake(name: string): string {
  return name.replace(/([A-Z])/g, '_$1').toLowerCase();
}
