import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Database } from '../database.js';
import { eachDatabase } from '../testing/database.js';
import { customer, load } from '../testing/make.js';
import { serveApp, type ServedApp } from '../testing/serve-app.js';

const QUERY = '{ customers(first: 100) { nodes { name churn { probability } } } }';
const COST = 201;

eachDatabase('limits of what one caller may ask in a minute', (open) => {
  const served: ServedApp[] = [];
  let database: Database;

  async function serve(environment: Record<string, string>): Promise<ServedApp> {
    const app = await serveApp(database, environment);
    served.push(app);
    return app;
  }

  beforeEach(async () => {
    database = await open();
    await load(database, { customers: [customer({ id: 'c1' })] });
  });
  afterEach(async () => {
    for (const app of served.splice(0)) await app.stop();
  });

  const ask = (app: ServedApp, query = QUERY) =>
    app.get('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query }),
    });

  test('every answer tells what is left of requests and points, in GraphQL and REST alike', async () => {
    const app = await serve({ ACCESS: 'open', RATE_LOCAL: 'on', RATE_REQUESTS: '10', RATE_POINTS: '1000' });
    const answer = await ask(app);
    expect(answer.headers.get('ratelimit-policy')).toBe('"requests";q=10;w=60, "points";q=1000;w=60');
    expect(answer.headers.get('ratelimit')).toBe(`"requests";r=9;t=60, "points";r=${1_000 - COST};t=60`);
    expect(await answer.json()).toHaveProperty('extensions.cost.cost', COST);
    const list = await app.get('/customers?limit=100');
    const left = /"requests";r=8;t=\d+, "points";r=(\d+);t=\d+/.exec(list.headers.get('ratelimit')!);
    expect(Number(left![1])).toBeLessThan(1_000 - COST - 100);
  });

  test('past the requests, the next is refused with when to come back', async () => {
    const app = await serve({ ACCESS: 'open', RATE_LOCAL: 'on', RATE_REQUESTS: '3' });
    for (let nth = 1; nth <= 3; nth += 1) expect((await app.get('/customers')).status).toBe(200);
    const list = await app.get('/customers');
    expect([list.status, list.headers.get('content-type')]).toEqual([
      429,
      'application/problem+json; charset=utf-8',
    ]);
    expect(Number(list.headers.get('retry-after'))).toBeGreaterThan(50);
    expect(await list.json()).toMatchObject({ code: 'RATE_LIMITED' });
    const query = await ask(app);
    expect([query.status, await query.json()]).toEqual([
      429,
      { errors: [expect.objectContaining({ extensions: { code: 'RATE_LIMITED' } })] },
    ]);
    expect((await app.get('/healthz')).status).toBe(200);
  });

  test('past the points, a query is refused before it is worked on', async () => {
    const app = await serve({ ACCESS: 'open', RATE_LOCAL: 'on', RATE_POINTS: String(COST + 10) });
    expect((await ask(app)).status).toBe(200);
    // what is kept costs none
    expect((await ask(app)).status).toBe(200);
    const refused = await ask(app, `${QUERY} # anew`);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
  });

  test('whoever sits at this machine is not counted unless the settings say so', async () => {
    const app = await serve({ ACCESS: 'open', RATE_REQUESTS: '1' });
    for (let nth = 1; nth <= 3; nth += 1) {
      const answer = await ask(app);
      expect([answer.status, answer.headers.get('ratelimit')]).toEqual([200, null]);
    }
  });

  test('visitors are counted by their address', async () => {
    const app = await serve({ RATE_REQUESTS: '1' });
    expect([(await app.get('/customers')).status, (await app.get('/customers')).status]).toEqual([401, 429]);
  });
});
