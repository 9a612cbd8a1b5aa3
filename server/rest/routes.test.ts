import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../database.js';
import { fillWithDemo } from '../demo.js';
import type { Dialect } from '../kit/dialect.js';
import { eachDatabase } from '../testing/database.js';
import { customer, load, product, transaction } from '../testing/make.js';
import { score } from '../testing/score.js';
import { serveApp, type ServedApp } from '../testing/serve-app.js';
import { FRAGMENTS } from './fragments.js';
import { ROUTES } from './routes.js';

type Row = Record<string, unknown>;

const DEMO = {
  demo: { fill: true, customers: 60, transactions: 3_000 },
  timeZone: 'UTC',
  negativeSentiment: -0.25,
};

/** Products that sell three times as much in the last complete month of the demo as in the month before. */
/** Statements that tell whether the data have changed: PostgreSQL is asked now and then. */
const TO_LOOK: Record<Dialect, number> = { sqlite: 0, postgres: 1 };

const SURGING = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6'];
const SURGES = {
  products: SURGING.map((id) => product({ id })),
  transactions: SURGING.flatMap((productId) =>
    Array.from({ length: 160 }, (_, index) =>
      transaction({ productId, at: `2026-${index < 40 ? '08' : '09'}-${10 + (index % 20)}` }),
    ),
  ),
};

/** An address and the same question in the words of GraphQL. */
const SAME_QUESTIONS: readonly [address: string, route: keyof typeof ROUTES, variables: object][] = [
  ['/customers', 'customers', { first: 25 }],
  [
    '/customers?limit=7&order_by=revenue:desc&segment=SMB&segment=Enterprise',
    'customers',
    {
      first: 7,
      orderBy: { field: 'REVENUE', direction: 'DESC' },
      filter: { segments: ['SMB', 'Enterprise'] },
    },
  ],
  ['/customers?search=caf%C3%A9', 'customers', { first: 25, filter: { search: 'café' } }],
  ['/customers/C00007', 'customer', { id: 'C00007' }],
  [
    '/products?limit=3&order_by=price',
    'products',
    { first: 3, orderBy: { field: 'PRICE', direction: 'ASC' } },
  ],
  ['/products?excluded=true', 'products', { first: 25, filter: { excluded: true } }],
  ['/products?category=Coffee+%26+Tea', 'products', { first: 25, filter: { categories: ['Coffee & Tea'] } }],
  ['/products/P0003', 'product', { id: 'P0003' }],
  ['/overview', 'overview', {}],
  [
    '/overview?period_from=2026-01&period_to=2026-06&segment=SMB',
    'overview',
    { period: { from: '2026-01', to: '2026-06' }, segment: { segment: 'SMB' } },
  ],
  ['/overview?anonymous=true', 'overview', { segment: { anonymous: true } }],
  [
    '/overview?period_from=2026-07&compare=same_months_last_year',
    'overview',
    { period: { from: '2026-07' }, compare: 'SAME_MONTHS_LAST_YEAR' },
  ],
  ['/transactions', 'transactions', { first: 25 }],
  [
    '/transactions?limit=9&customer=C00007&kind=sale&from=2025-11-01&to=2026-10-17&order_by=occurred_at:asc',
    'transactions',
    {
      first: 9,
      filter: { customerId: 'C00007', kind: 'SALE', from: '2025-11-01', to: '2026-10-17' },
      orderBy: { field: 'OCCURRED_AT', direction: 'ASC' },
    },
  ],
  ['/transactions?anonymous=true', 'transactions', { first: 25, filter: { anonymous: true } }],
  ['/tickets', 'tickets', { first: 25 }],
  [
    '/tickets?status=open&status=PENDING&priority=high&channel=email&sentiment=negative&order_by=sentiment_score',
    'tickets',
    {
      first: 25,
      filter: {
        statuses: ['OPEN', 'PENDING'],
        priorities: ['HIGH'],
        channels: ['email'],
        sentiment: 'NEGATIVE',
      },
      orderBy: { field: 'SENTIMENT_SCORE', direction: 'ASC' },
    },
  ],
  ['/anomalies', 'anomalies', { first: 25 }],
  ['/anomalies?limit=3&window=365&max_q=0.9', 'anomalies', { first: 3, window: 365, maxQ: 0.9 }],
  ['/trends', 'trends', { first: 25 }],
  ['/trends?threshold=7.5&direction=down', 'trends', { first: 25, threshold: 7.5, direction: 'DOWN' }],
];

eachDatabase('the REST API', (open, dialect) => {
  let database: Database;
  let app: ServedApp;
  let statements = 0;

  beforeAll(async () => {
    database = await open();
    await fillWithDemo(database, DEMO, () => undefined, new AbortController().signal);
    await load(database, SURGES);
    await score(database);
    const counting: Database = {
      ...database,
      rows: (statement) => {
        statements++;
        return database.rows(statement);
      },
    };
    app = await serveApp(counting);
  }, 120_000);

  afterAll(() => app.stop());

  test.each(SAME_QUESTIONS)('%s answers what GraphQL answers', async (address, name, variables) => {
    const response = await app.get(address);
    const { data, errors } = await app.graphql(ROUTES[name].operation + usedFragments(name), variables);
    expect(errors).toBeUndefined();
    const answer = (data as Row)[name] as Row;
    const expected = ROUTES[name].answers === 'list' ? answer.nodes : answer;
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    if (Array.isArray(expected))
      expect(response.headers.get('x-total-count')).toBe(String(answer.totalCount));
    expect(await response.json()).toEqual(inSnakeCase(expected));
  });

  test.each([
    '/customers?limit=9&order_by=revenue:desc',
    '/products?limit=11&order_by=units',
    '/trends?limit=4',
    '/anomalies?limit=4&window=3650&max_q=1',
  ])('following %s to the end gives every entry once', async (first) => {
    const ids: unknown[] = [];
    let total = 0;
    for (let next: string | undefined = first; next !== undefined;) {
      const response = await app.get(next);
      total = Number(response.headers.get('x-total-count'));
      ids.push(...((await response.json()) as Row[]).map((row) => row.id ?? (row.product as Row).id));
      const link: string = response.headers.get('link') ?? '';
      expect(link).toContain(`<${first.replace(':', '%3A')}>; rel="first"`);
      next = /<([^>]+)>; rel="next"/.exec(link)?.[1];
    }
    expect(total).toBeGreaterThan(4);
    expect(ids).toHaveLength(total);
    expect(new Set(ids).size).toBe(total);
  });

  test('the same question again only takes a look until the data change, whoever asks', async () => {
    const ask = async () => {
      const response = await app.get('/products?limit=5&order_by=name:desc');
      const { link, etag } = Object.fromEntries(response.headers);
      return { body: (await response.json()) as Row[], link, etag };
    };
    const first = await ask();
    statements = 0;
    expect(await ask()).toEqual(first);
    expect(statements).toBeLessThanOrEqual(TO_LOOK[dialect]);

    await load(database, { products: [product({ id: 'newest', name: 'Zymurgy set' })] });
    const changed = await ask();
    expect(changed.body.map(({ id }) => id)).toContain('newest');
    expect(changed.etag).not.toBe(first.etag);
  });

  test('an answer that still holds is confirmed with a look, and given anew after a change', async () => {
    const first = await app.get('/customers?limit=5');
    const etag = first.headers.get('etag')!;
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const ask = () => app.get('/customers?limit=5', { headers: { 'If-None-Match': etag } });

    statements = 0;
    const same = await ask();
    expect([same.status, await same.text(), same.headers.get('etag')]).toEqual([304, '', etag]);
    expect(statements).toBeLessThanOrEqual(TO_LOOK[dialect]);

    await load(database, { customers: [customer({ id: 'new', name: 'Aardvark Ltd' })] });
    const changed = await ask();
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).not.toBe(etag);
    expect(((await changed.json()) as Row[]).map(({ id }) => id)).toContain('new');
  });

  test('different questions never share a tag', async () => {
    const addresses = SAME_QUESTIONS.map(([address]) => address);
    const tags = await Promise.all(addresses.map(async (one) => (await app.get(one)).headers.get('etag')));
    expect(new Set(tags).size).toBe(addresses.length);
  });

  test.each([
    ['/customers?limit=0', 'limit is "0"; expected a whole number from 1 to 100'],
    ['/customers?limit=101', 'limit is "101"; expected a whole number from 1 to 100'],
    ['/customers?limit=', 'limit is ""; expected a whole number from 1 to 100'],
    ['/customers?limit=5&limit=6', 'limit is ["5","6"]; expected a whole number from 1 to 100'],
    ['/customers?order_by=size', 'order_by is "size"; expected name, revenue, orders'],
    ['/customers?cursor=nonsense', 'cursor is "nonsense"; expected one from the Link header'],
    ['/customers?search=%00', String.raw`search is "\u0000"; expected a text`],
    ['/customers?limt=5', '"limt" is no parameter of this address; expected one of limit, cursor'],
    ['/products?excluded=yes', 'excluded is "yes"; expected true or false'],
    ['/products?__proto__=1', '"__proto__" is no parameter of this address'],
    ['/products/P0003?limit=1', '"limit" is no parameter of this address; expected no parameters'],
    ['/overview?period_from=2026-13', 'period_from is "2026-13"; expected a month such as 2026-01'],
    ['/transactions?from=2026-02-30', 'from is "2026-02-30"; expected a day such as 2026-10-17'],
    ['/transactions?kind=gift', 'kind is "gift"; expected SALE or RETURN'],
    ['/tickets?status=lost', 'status is "lost"; expected OPEN, PENDING, RESOLVED or CLOSED'],
    ['/tickets?sentiment=cross', 'sentiment is "cross"; expected NEGATIVE, NEUTRAL or POSITIVE'],
    ['/anomalies?window=6', 'window is "6"; expected a whole number from 7 to 3650'],
    ['/anomalies?max_q=1.1', 'max_q is "1.1"; expected a number from 0 to 1'],
    ['/trends?direction=sideways', 'direction is "sideways"; expected UP or DOWN'],
    ['/trends?threshold=-1', 'threshold is "-1"; expected a number from 0 to 1000'],
  ])('%s is refused: %s', async (address, detail) => {
    const response = await app.get(address);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    const problem = (await response.json()) as Row;
    expect(problem).toEqual({
      type: 'about:blank',
      title: 'Bad Request',
      status: 400,
      detail: expect.stringContaining(detail),
      code: 'BAD_INPUT',
      request_id: response.headers.get('x-request-id'),
    });
    expect(response.status).toBe(400);
  });

  test.each(['/customers/nobody', '/products/..%2F..%2Fetc', "/customers/'%3B%20drop", '/nowhere'])(
    '%s is not there',
    async (address) => {
      const response = await app.get(address);
      expect(response.status).toBe(404);
      expect(response.headers.get('etag')).toBeNull();
      expect(await response.json()).toMatchObject({ code: 'NOT_FOUND', status: 404 });
    },
  );

  test.each(['POST', 'PUT', 'DELETE', 'PATCH'])('%s is refused with what is possible', async (method) => {
    const response = await app.get('/customers/C00007', { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect(await response.json()).toMatchObject({ code: 'METHOD_NOT_ALLOWED' });
  });

  test('HEAD answers the headers alone', async () => {
    const response = await app.get('/products?limit=2', { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(Number(response.headers.get('x-total-count'))).toBeGreaterThan(0);
  });
});

/** The fragments an operation needs, found by their names: unused ones are an error in GraphQL. */
function usedFragments(name: keyof typeof ROUTES): string {
  const all = FRAGMENTS.split(/(?=fragment )/).filter((text) => text.startsWith('fragment '));
  const needed = new Set<string>();
  const collect = (text: string): void => {
    for (const fragment of all) {
      const [, own] = /^fragment (\w+)/.exec(fragment)!;
      if (!new RegExp(`\\.\\.\\.${own!}\\b`).test(text) || needed.has(fragment)) continue;
      needed.add(fragment);
      collect(fragment);
    }
  };
  collect(ROUTES[name].operation);
  return [...needed].join('\n');
}

function inSnakeCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inSnakeCase);
  if (value === null || typeof value !== 'object') return value;
  const snake = (name: string) => name.replace(/([A-Z])/g, '_$1').toLowerCase();
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [snake(name), inSnakeCase(inner)]));
}
