import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { eachDatabase } from '../testing/database.js';
import { customer, load, product, transaction } from '../testing/make.js';
import { serveApp, type ServedApp } from '../testing/serve-app.js';

const HTML = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const JSON_BODY = { 'Content-Type': 'application/json' };

eachDatabase('over HTTP', (open) => {
  let app: ServedApp;

  beforeAll(async () => {
    const database = await open();
    await load(database, {
      customers: [customer({ id: 'c1', name: 'Ada' })],
      products: [product({ id: 'p1' })],
      transactions: [transaction({ customerId: 'c1', productId: 'p1' })],
    });
    app = await serveApp(database);
  });

  afterAll(() => app.stop());

  test('one address is a page for a browser and JSON for everyone else', async () => {
    const page = await app.get('/customers', { headers: HTML });
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toContain('<title>Dashboard</title>');
    const list = await app.get('/customers');
    expect(await list.json()).toMatchObject([{ id: 'c1', name: 'Ada' }]);
    for (const { headers } of [page, list]) expect(headers.get('vary')).toContain('Accept');
  });

  test.each(['/', '/customers/c1', '/sales', '/some/page'])(
    'a browser gets the dashboard at %s',
    async (path) => {
      const response = await app.get(path, { headers: HTML });
      expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('Dashboard')]);
      expect(response.headers.get('cache-control')).toBe('no-cache');
    },
  );

  test('files with a hash in their name may be kept for good; unknown ones are not answered with a page', async () => {
    const file = await app.get('/assets/app-1a2b3c.js');
    expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(file.headers.get('content-type')).toContain('javascript');
    const missing = await app.get('/assets/app-000000.js', { headers: HTML });
    expect([missing.status, missing.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ]);
  });

  test('only origins that are allowed may ask from another page', async () => {
    const ask = async (origin: string, method: string) => {
      const headers = {
        Origin: origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type',
      };
      return (await app.get('/graphql?query={__typename}', { method, headers })).headers.get(
        'access-control-allow-origin',
      );
    };
    expect(await ask('https://dashboard.example', 'OPTIONS')).toBe('https://dashboard.example');
    expect(await ask('https://dashboard.example', 'GET')).toBe('https://dashboard.example');
    expect(await ask('https://elsewhere.example', 'OPTIONS')).toBeNull();
    expect(await ask('https://elsewhere.example', 'GET')).toBeNull();
  });

  test('a query that would keep the server busy is refused with what it costs', async () => {
    const nested = (first: number) =>
      `{ products(first: ${first}) { nodes { frequentlyBoughtTogether(first: ${first}) { product { topCustomers(first: ${first}) { orders } } } } } }`;
    expect(await app.graphql(nested(5))).toHaveProperty('data.products.nodes');
    expect(await app.graphql(nested(100))).toMatchObject({
      errors: [
        expect.objectContaining({
          message:
            'the query may cost 20,201 points and 5,000 are allowed; ask for fewer entries (first), above all where lists are nested',
          extensions: { code: 'QUERY_TOO_COSTLY', cost: 20_201, allowed: 5_000 },
        }),
      ],
    });
    const bySize = await app.graphql(
      'query ($first: Int!) { products(first: $first) { nodes { topCustomers(first: $first) { customer { id } } } } }',
      { first: 100 },
    );
    expect(bySize).toHaveProperty('errors.0.extensions.code', 'QUERY_TOO_COSTLY');
  });

  test('a subscription is told where it belongs', async () => {
    expect(await app.graphql('subscription { dataChanged { version } }')).toMatchObject({
      errors: [
        {
          message: 'a subscription is answered over a WebSocket only; here, send a query',
          extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
        },
      ],
    });
  });

  test('GraphQL answers programs, and shows its editor to browsers', async () => {
    expect(await app.graphql('{ customer(id: "c1") { name } }')).toEqual({
      data: { customer: { name: 'Ada' } },
      extensions: { cost: { cost: 1, limit: 5_000, remaining: 4_999 } },
    });
    const editor = await app.get('/graphql', { headers: HTML });
    expect(await editor.text()).toContain('<title>GraphiQL</title>');
    const types = await app.graphql('{ __schema { queryType { name } } }');
    expect(types).toMatchObject({ data: { __schema: { queryType: { name: 'Query' } } } });
  });

  test.each([
    ['broken JSON', { body: '{"query":', headers: JSON_BODY }, 400, 'BAD_REQUEST'],
    ['no JSON at all', { body: 'query=1', headers: { 'Content-Type': 'text/plain' } }, 400, 'BAD_REQUEST'],
    ['a form', { body: new URLSearchParams({ query: '{ __typename }' }) }, 400, 'BAD_REQUEST'],
    [
      '257 KB',
      { body: JSON.stringify({ query: ' '.repeat(257 * 1024) }), headers: JSON_BODY },
      413,
      'TOO_LARGE',
    ],
    [
      'an unknown encoding',
      { body: '{}', headers: { ...JSON_BODY, 'Content-Encoding': 'x' } },
      415,
      'BAD_REQUEST',
    ],
    ['no query', { body: '{}', headers: JSON_BODY }, 400, 'BAD_REQUEST'],
    ['a syntax error', { body: '{"query":"{ "}', headers: JSON_BODY }, 400, 'GRAPHQL_PARSE_FAILED'],
    [
      'an unknown field',
      { body: '{"query":"{ nope }"}', headers: JSON_BODY },
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('%s is refused as a GraphQL error', async (_what, init, status, code) => {
    const response = await app.get('/graphql', { method: 'POST', ...init });
    expect(response.status).toBe(status);
    const { errors } = (await response.json()) as {
      errors: { message: string; extensions: { code: string } }[];
    };
    expect(errors).toHaveLength(1);
    expect(errors[0]!.extensions.code).toBe(code);
    expect(JSON.stringify(errors)).not.toMatch(/node_modules|\.ts|\.js|express|stack/i);
  });

  test("a caller's mistake in an argument is told as it is", async () => {
    const { errors } = await app.graphql('{ customers(first: 101) { totalCount } }');
    expect(errors).toMatchObject([
      { message: 'first is 101; expected a whole number from 1 to 100', extensions: { code: 'BAD_INPUT' } },
    ]);
  });

  test.each([
    ['{ customer(id: "\\u0000") { name } }', {}],
    [
      'query ($ids: CustomerFilter) { customers(filter: $ids) { totalCount } }',
      { ids: { segments: ['\0'] } },
    ],
  ])('a text that no database can hold is refused: %j', async (query, variables) => {
    const { data, errors } = await app.graphql(query, variables);
    expect(data).toBeUndefined();
    expect(errors).toEqual([
      { message: expect.stringContaining('U+0000'), extensions: { code: 'BAD_INPUT' } },
    ]);
  });

  test('every answer names its request, by the name the caller gave if it is a plain one', async () => {
    for (const path of ['/customers', '/nowhere', '/healthz', '/assets/none.js', '/docs']) {
      expect((await app.get(path)).headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
    }
    const named = await app.get('/overview', { headers: { 'X-Request-Id': 'mine-17' } });
    expect(named.headers.get('x-request-id')).toBe('mine-17');
    const forged = await app.get('/overview', { headers: { 'X-Request-Id': '{"level":"error"}' } });
    expect(forged.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
    expect(app.logged()).toContainEqual(
      expect.objectContaining({ requestId: 'mine-17', method: 'GET', path: '/overview', status: 200 }),
    );
  });

  test('it is alive at once, and ready when it is filled', async () => {
    expect(await (await app.get('/healthz')).json()).toEqual({ status: 'alive' });
    app.readiness.phase = { name: 'filling', share: 0.42 };
    const filling = await app.get('/readyz');
    expect([filling.status, await filling.json()]).toEqual([503, { status: 'filling', percent: 42 }]);
    const early = await app.get('/customers');
    expect([early.status, early.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await early.json()).toMatchObject({
      code: 'UNAVAILABLE',
      detail: 'The data are still being filled in (42%); try again in a moment',
    });
    app.readiness.phase = { name: 'ready' };
    const ready = await app.get('/readyz');
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
  });

  test('the documentation comes whole from here, without inline scripts', async () => {
    const page = await (await app.get('/docs', { headers: HTML })).text();
    expect(page).toContain('ContexQ');
    expect(page).not.toMatch(/<script(?![^>]*src)|https?:\/\//);
    const files = [...page.matchAll(/(?:src|href)="(\/docs\/[^"]+)"/g)].map(([, path]) => path!);
    expect(files).toHaveLength(3);
    for (const file of files) expect([file, (await app.get(file)).status]).toEqual([file, 200]);
    expect(((await (await app.get('/openapi.json')).json()) as { openapi: string }).openapi).toBe('3.1.0');
  });

  test('an address that cannot be decoded is refused', async () => {
    const response = await app.get('/customers/%E0%A4%A');
    expect([response.status, await response.json()]).toEqual([
      400,
      expect.objectContaining({ code: 'BAD_REQUEST' }),
    ]);
  });
});

eachDatabase('when the database fails', (open) => {
  let app: ServedApp;

  beforeAll(async () => {
    const database = await open();
    app = await serveApp({
      ...database,
      rows: () => Promise.reject(new Error('SQLITE_IOERR: select secret from /var/lib/contexq.sqlite')),
    });
  });

  afterAll(() => app.stop());

  test.each(['/customers', '/customers/c1', '/overview', '/readyz'])(
    '%s tells nothing but the request',
    async (path) => {
      const response = await app.get(path);
      const text = await response.text();
      expect(response.status).toBe(path === '/readyz' ? 503 : 500);
      expect(text).not.toMatch(/sqlite|select|secret|\/var|stack|node_modules/i);
      const requestId = response.headers.get('x-request-id');
      if (path !== '/readyz') {
        expect(JSON.parse(text)).toMatchObject({
          detail: 'Something went wrong on our side. Quote the request id when you report it.',
          code: 'INTERNAL_SERVER_ERROR',
          request_id: requestId,
        });
      }
      expect(app.logged()).toContainEqual(
        expect.objectContaining({
          level: 'error',
          requestId,
          err: expect.objectContaining({ message: expect.stringContaining('secret') }),
        }),
      );
    },
  );

  test('GraphQL tells nothing but the request', async () => {
    const answer = await app.graphql('{ customer(id: "c1") { name } }');
    expect(answer).toMatchObject({
      data: { customer: null },
      errors: [
        {
          message: 'Something went wrong on our side. Quote the request id when you report it.',
          path: ['customer'],
          locations: [{ line: 1, column: 3 }],
          extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) },
        },
      ],
    });
    const [{ extensions }] = answer.errors as [{ extensions: { requestId: string } }];
    expect(app.logged()).toContainEqual(
      expect.objectContaining({ level: 'error', requestId: extensions.requestId, path: 'customer' }),
    );
  });
});
