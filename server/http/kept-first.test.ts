import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Database } from '../database.js';
import { onDatabase } from '../testing/database.js';
import { exactAnswer, operation, type ExactAnswer, type ExactQuestion } from '../testing/exact-answer.js';
import { customer, load, product, transaction } from '../testing/make.js';
import { score } from '../testing/score.js';
import { serveApp, type ServedApp } from '../testing/serve-app.js';
import { invited, serveOwn, setUp } from '../testing/signed-in.js';

const LIST =
  'query List($first: Int) { customers(first: $first) { totalCount nodes { id name sales { grossRevenue } } } }';

/** More than is worth compressing. */
const CUSTOMERS = Array.from({ length: 40 }, (_, nth) =>
  customer({ id: `c${nth}`, name: `Customer number ${nth}` }),
);

describe('an answer that is kept', () => {
  const open = onDatabase('sqlite');
  let database: Database;
  let app: ServedApp;
  let statements: string[] = [];

  beforeAll(async () => {
    database = await open();
    await load(database, {
      customers: CUSTOMERS,
      products: [product({ id: 'p1' })],
      transactions: [transaction({ productId: 'p1', customerId: 'c1' })],
    });
    await score(database);
    const noting: Database = {
      ...database,
      rows: (statement, giveUp) => {
        statements.push(statement.sql);
        return database.rows(statement, giveUp);
      },
    };
    app = await serveApp(noting, { ACCESS: 'open', RATE_LOCAL: 'on', RATE_REQUESTS: '100000' });
  });
  afterAll(() => app.stop());

  const ask = (path: string, question?: ExactQuestion) => exactAnswer(app.address + path, question);
  /** Asks twice, and tells what the second time took. */
  const twice = async (path: string, question?: ExactQuestion) => {
    const first = await ask(path, question);
    statements = [];
    return { first, again: await ask(path, question), statements };
  };
  const lasting = ({ status, headers: { date, ratelimit, vary, ...headers }, body }: ExactAnswer) => {
    delete headers['x-request-id'];
    delete headers['content-length'];
    const varies = new Set(vary!.split(/, */));
    expect([typeof date, typeof ratelimit]).toEqual(['string', 'string']);
    return { status, headers, varies: [...varies].sort(), body: body.toString() };
  };

  test.each<[string, ExactQuestion]>([
    ['/customers?limit=30', {}],
    ['/customers/c1', {}],
    ['/customers/c1', { headers: { Cookie: 'contexq-demo-role=SUPPORT' } }],
    ['/graphql', operation({ query: LIST, variables: { first: 30 } })],
    ['/graphql', operation({ query: LIST }, { Cookie: 'contexq-demo-role=SUPPORT' })],
    ['/graphql', operation({ query: LIST }, { Accept: 'application/graphql-response+json' })],
    ['/customers?limit=3', { headers: { Origin: 'https://dashboard.example' } }],
  ])('is the same again, header by header, and asks the database nothing: %s %j', async (path, question) => {
    const { first, again, statements: sent } = await twice(path, question);
    const { varies, ...same } = lasting(first);
    expect(same.status).toBe(200);
    const { varies: variesAgain, ...kept } = lasting(again);
    expect(kept).toEqual(same);
    expect(variesAgain).toEqual(expect.arrayContaining(varies));
    expect(sent).toEqual([]);
  });

  test('is worked out once for many who ask at once', async () => {
    const question = operation({ query: LIST, variables: { first: 17 } });
    statements = [];
    const all = await Promise.all(Array.from({ length: 25 }, () => ask('/graphql', question)));
    const bodies = new Set(all.map(({ body }) => body.toString()));
    expect([bodies.size, new Set(all.map(({ status }) => status))]).toEqual([1, new Set([200])]);
    expect(statements.filter((text) => text.includes('sort_value'))).toHaveLength(1);
  });

  test.each([0, 1, 2, 4, 8])('is not waited for from who has gone after %d ms', async (patience) => {
    const question = operation({ query: LIST, variables: { first: 20 + patience } });
    const gone = Array.from({ length: 5 }, async () => {
      const asking = ask('/graphql', { ...question, signal: AbortSignal.timeout(patience) });
      return asking.catch(() => undefined);
    });
    await Promise.all(gone);
    expect((await ask('/graphql', question)).status).toBe(200);
  });

  test('that cannot be kept is worked out for each, and charged to each', async () => {
    const question = operation({ query: '{ people { totalCount } }' });
    const all = await Promise.all(Array.from({ length: 25 }, () => ask('/graphql', question)));
    expect(new Set(all.map(({ body }) => body.toString())).size).toBe(1);
    expect(new Set(all.map(({ headers }) => headers.ratelimit)).size).toBe(25);
  });

  test('is unpacked to the same in every coding', async () => {
    const plain = await ask('/customers?limit=40');
    for (const [coding, unpack] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const headers = { 'Accept-Encoding': coding };
      const { again } = await twice('/customers?limit=40', { headers });
      const third = await ask('/customers?limit=40', { headers });
      for (const { headers: told, body } of [again, third]) {
        expect([told['content-encoding'], told['content-length']]).toEqual([coding, String(body.length)]);
        expect(unpack(body).toString()).toBe(plain.body.toString());
      }
    }
    const small = await twice('/customers?limit=1', { headers: { 'Accept-Encoding': 'br' } });
    expect(small.again.headers['content-encoding']).toBeUndefined();
    const none = await twice('/customers?limit=40', { headers: { 'Accept-Encoding': 'br;q=0, gzip;q=0.0' } });
    expect(none.again.headers['content-encoding']).toBeUndefined();
  });

  test('is a 304 for who has it, and a HEAD has its headers alone', async () => {
    const { again } = await twice('/customers?limit=5');
    const etag = again.headers.etag!;
    const unchanged = await ask('/customers?limit=5', { headers: { 'If-None-Match': etag } });
    expect([unchanged.status, unchanged.headers.etag, unchanged.body.length]).toEqual([304, etag, 0]);
    expect(unchanged.headers['content-type']).toBeUndefined();
    const head = await ask('/customers?limit=5', { method: 'HEAD' });
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([
      200,
      again.headers['content-length'],
      0,
    ]);
  });

  test('is found however its variables are ordered, and not with others', async () => {
    const query =
      'query ($first: Int, $after: String) { customers(first: $first, after: $after) { nodes { id } } }';
    await ask('/graphql', operation({ query, variables: { first: 2, after: null } }));
    statements = [];
    await ask('/graphql', operation({ variables: { after: null, first: 2 }, query }));
    expect(statements).toEqual([]);
    const { body } = await ask('/graphql', operation({ query, variables: { first: 1, after: null } }));
    expect((JSON.parse(body.toString()) as { data: object }).data).toEqual({
      customers: { nodes: [{ id: expect.any(String) }] },
    });
  });

  test.each([
    ['who asks', { query: '{ viewer { name } facets { regions } }' }],
    ['people', { query: '{ people { totalCount } }' }],
    ['what failed', { query: '{ facets { regions } customers(first: 101) { totalCount } }' }],
    ['the schema', { query: '{ __schema { queryType { name } } }' }],
    ['what is sent wrongly', { query: '{ facets { regions } }', extensions: 'none' }],
    ['what cannot be found', { query: '{ nothing }' }],
  ])('is nothing of %s', async (_what, sent) => {
    const { first, again } = await twice('/graphql', operation(sent));
    expect(again.headers.ratelimit).not.toBe(first.headers.ratelimit);
    const points = ({ headers }: ExactAnswer) => Number(/"points";r=(\d+)/.exec(headers.ratelimit!)![1]);
    // it was worked out anew, so it was charged anew, or refused anew
    expect(points(again) < points(first) || again.body.includes('errors')).toBe(true);
  });

  test('counts as a request, and costs no points', async () => {
    const { first, again } = await twice('/graphql', operation({ query: '{ facets { segments } }' }));
    const left = ({ headers }: ExactAnswer) =>
      ['requests', 'points'].map((kind) =>
        Number(new RegExp(`"${kind}";r=(\\d+)`).exec(headers.ratelimit!)![1]),
      );
    const [requests, points] = left(first);
    expect(left(again)).toEqual([requests! - 1, points]);
    expect(JSON.parse(again.body.toString())).toMatchObject({ extensions: { cost: { cost: 1 } } });
  });

  test('has an id and a line in the log like any other', async () => {
    const { again } = await twice('/customers?limit=6', { headers: { 'X-Request-Id': 'mine' } });
    expect(again.headers['x-request-id']).toBe('mine');
    const lines = app.logged().filter(({ requestId, msg }) => requestId === 'mine' && msg === 'answered');
    expect(lines).toEqual([
      expect.objectContaining({ method: 'GET', path: '/customers', status: 200 }),
      expect.objectContaining({ method: 'GET', path: '/customers', status: 200 }),
    ]);
  });

  test.each<[number, ExactQuestion]>([
    [421, { headers: { Host: 'elsewhere.example' } }],
    [403, { headers: { Origin: 'https://elsewhere.example', Cookie: 'a=b' } }],
    [401, { headers: { Authorization: 'Bearer cxq_unknown' } }],
  ])('is not given where another would be refused with %s: %j', async (status, question) => {
    await twice('/customers?limit=7');
    expect((await ask('/customers?limit=7', question)).status).toBe(status);
    const sent = operation({ query: LIST }, question.headers);
    await twice('/graphql', operation({ query: LIST }));
    expect((await ask('/graphql', sent)).status).toBe(status);
  });

  test('is not given to a browser that wants the page', async () => {
    await twice('/customers');
    const page = await ask('/customers', { headers: { Accept: 'text/html' } });
    expect(page.headers['content-type']).toMatch('text/html');
  });
});

/** Ends when so many requests more have come to this process's servers. */
function arrivals(count: number): Promise<void> {
  return new Promise((resolve) => {
    let left = count;
    const arrived = () => {
      left -= 1;
      if (left > 0) return;
      unsubscribe('http.server.request.start', arrived);
      // the last one is told before it is looked at
      setImmediate(resolve);
    };
    subscribe('http.server.request.start', arrived);
  });
}

describe('where people sign in', () => {
  const open = onDatabase('sqlite');
  let app: ServedApp;
  afterAll(() => app.stop());

  test('kept answers are for those whose session holds, within their limits', async () => {
    const database = await open();
    let looks = 0;
    let mayLook = Promise.resolve();
    const identity: Database['identity'] = {
      ...database.identity,
      rows: async (statement, giveUp) => {
        if (statement.sql.includes('sign_in_sessions')) {
          looks += 1;
          await mayLook;
        }
        return database.identity.rows(statement, giveUp);
      },
    };
    app = await serveOwn({ ...database, identity }, { RATE_REQUESTS: '60' });
    const admin = await setUp(app, database);
    const sam = await invited(app, admin, 'Sam', 'SALES');
    const cookie = [...sam.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const ask = (headers: Record<string, string> = {}) =>
      exactAnswer(`${app.address}/customers`, { headers });
    const asSam = () => ask({ Cookie: cookie });
    await asSam();
    looks = 0;
    mayLook = arrivals(40);
    const together = await Promise.all(Array.from({ length: 40 }, asSam));
    expect(together.map(({ status }) => status)).toEqual(Array(40).fill(200));
    // that of the first, and one for all who came after it had begun
    expect(looks).toBe(2);
    const statuses = [];
    for (let nth = 0; nth < 25; nth += 1) statuses.push((await asSam()).status);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(5);
    expect(statuses.at(-1)).toBe(429);
    expect((await asSam()).headers['retry-after']).toMatch(/^\d+$/);
    expect((await ask()).status).toBe(401);
    const pat = await invited(app, admin, 'Pat', 'SALES');
    expect((await pat.get('/customers')).status).toBe(200);
    expect((await pat.post('/auth/sign-out', {})).status).toBe(204);
    expect((await pat.get('/customers')).status).toBe(401);
  });
});
