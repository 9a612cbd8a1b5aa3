import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Database } from '../database.js';
import { eachDatabase } from '../testing/database.js';
import { LiveClient, type Connecting } from '../testing/live-client.js';
import { customer, load } from '../testing/make.js';
import { serveApp, type ServedApp } from '../testing/serve-app.js';
import { invited, serveOwn, setUp } from '../testing/signed-in.js';
import type { Visitor } from '../testing/visitor.js';

const CHANGES = 'subscription { dataChanged { version customers } }';

const cookieOf = ({ cookies }: Visitor) => ({
  Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
});

eachDatabase('live updates', (openDatabase) => {
  const apps: ServedApp[] = [];
  let database: Database;

  beforeEach(async () => {
    database = await openDatabase();
  });
  afterEach(() => Promise.all(apps.splice(0).map((app) => app.stop())));

  const openApp = async (environment: Record<string, string> = {}) => {
    await load(database, { customers: [customer({ id: 'c1', name: 'Ada' })] });
    const app = await serveApp(database, { ACCESS: 'open', ...environment });
    apps.push(app);
    return app;
  };
  const ownApp = async () => {
    const app = await serveOwn(database);
    apps.push(app);
    return app;
  };
  const entered = async (app: ServedApp, connecting?: Connecting) => {
    const client = new LiveClient(app.address, connecting);
    expect(await client.enter()).toBe(true);
    return client;
  };

  test('tell how the data are, and again after each load', async () => {
    const client = await entered(await openApp());
    client.subscribe(CHANGES);
    expect((await client.next('next')).payload).toEqual({
      data: { dataChanged: { version: 1, customers: 1 } },
    });
    await load(database, { customers: [customer({ id: 'c2', name: 'Bea' })] });
    expect((await client.next('next')).payload).toEqual({
      data: { dataChanged: { version: 2, customers: 2 } },
    });
  });

  test('ask the database nothing while nobody follows', async () => {
    let statements = 0;
    const counted: Database = {
      ...database,
      rows: (statement, giveUp) => {
        statements += 1;
        return database.rows(statement, giveUp);
      },
    };
    const app = await serveApp(counted, { ACCESS: 'open' });
    apps.push(app);
    const client = await entered(app);
    client.subscribe(CHANGES);
    await client.next('next');
    client.send({ type: 'complete', id: '1' });
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    statements = 0;
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(statements).toBe(0);
  });

  test('keep the rules that queries keep', async () => {
    const client = await entered(await openApp({ RATE_LOCAL: 'on', RATE_REQUESTS: '40' }));
    const refusal = async (query: string, variables?: object) => {
      client.subscribe(query, 'x', variables);
      return (await client.next('error')).payload;
    };
    const code = (one: string) => [expect.objectContaining({ extensions: { code: one } })];
    expect(await refusal('{ __typename }')).toEqual([
      { message: 'Here are subscriptions only; send a query by POST', extensions: { code: 'BAD_REQUEST' } },
    ]);
    expect(await refusal('mutation { revokeSession(sessionId: "x") }')).toEqual(code('BAD_REQUEST'));
    expect(await refusal('subscription { dataChanged { nothing } }')).toEqual([
      expect.objectContaining({ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }),
    ]);
    expect(await refusal('subscription {')).toEqual(code('GRAPHQL_PARSE_FAILED'));
    const skipping = 'subscription ($a: Boolean!) { dataChanged { version @skip(if: $a) } }';
    expect(await refusal(skipping, { a: '\0' })).toEqual(code('BAD_INPUT'));
    client.subscribe(skipping, 'y', { a: 1 });
    expect((await client.next('next')).payload).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
    for (let more = 0; more < 40; more += 1) client.subscribe('{ __typename }', `z${more}`);
    const codes = [];
    for (let more = 0; more < 40; more += 1) {
      const [error] = (await client.next('error')).payload as [{ extensions: { code: string } }];
      codes.push(error.extensions.code);
    }
    expect(codes).toContain('RATE_LIMITED');
  });

  test('know a person by their session and end within 5 s of it', async () => {
    const app = await ownApp();
    const admin = await setUp(app, database);
    const person = await invited(app, admin, 'Sam', 'SALES');
    const client = await entered(app, { headers: { ...cookieOf(person), Origin: app.home } });
    client.subscribe(CHANGES);
    await client.next('next');
    const ended = performance.now();
    await person.post('/auth/sign-out', {});
    expect(await client.ended).toBe(4403);
    expect(performance.now() - ended).toBeLessThan(5_000);
    expect(client.messages).toEqual([]);
  }, 15_000);

  test('know a program by its key, in either place, and end once it is revoked', async () => {
    const app = await ownApp();
    const admin = await setUp(app, database);
    const { createApiKey } = await admin.ask<{ createApiKey: { secret: string; key: { id: string } } }>(
      'mutation { createApiKey(name: "wall", scopes: [CUSTOMERS]) { secret key { id } } }',
    );
    const authorization = `Bearer ${createApiKey.secret}`;
    const byHeader = await entered(app, { headers: { Authorization: authorization } });
    const byMessage = new LiveClient(app.address);
    expect(await byMessage.enter({ authorization })).toBe(true);
    for (const client of [byHeader, byMessage]) {
      client.subscribe(CHANGES);
      await client.next('next');
    }
    await admin.ask('mutation ($id: ID!) { revokeApiKey(id: $id) { id } }', { id: createApiKey.key.id });
    expect(await Promise.all([byHeader.ended, byMessage.ended])).toEqual([4403, 4403]);
  }, 15_000);

  test('are for those who have a role', async () => {
    const app = await ownApp();
    const visitor = new LiveClient(app.address);
    expect([await visitor.enter(), await visitor.ended]).toEqual([false, 4401]);
    const badKey = new LiveClient(app.address);
    expect([await badKey.enter({ authorization: 'Bearer cxq_x' }), await badKey.ended]).toEqual([
      false,
      4401,
    ]);
    const admin = await setUp(app, database);
    const newcomer = await invited(app, admin, 'Noa', null);
    const client = await entered(app, { headers: cookieOf(newcomer) });
    client.subscribe(CHANGES);
    const { payload } = await client.next('next');
    expect(payload).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });

  test('are for pages of our own, whether or not they bring cookies', async () => {
    const app = await openApp();
    const status = (headers: Record<string, string>) => new LiveClient(app.address, { headers }).ended;
    expect(await status({ Origin: 'https://evil.example' })).toBe(403);
    expect(await status({ Host: 'evil.example' })).toBe(421);
    await entered(app, { headers: { Origin: app.address } });
    await entered(app, { headers: { Origin: 'https://dashboard.example' } });
  });

  test('have room for 20 subscriptions a connection, and 20 connections a principal', async () => {
    const app = await openApp();
    const clients = [];
    for (let nth = 0; nth < 20; nth += 1) clients.push(await entered(app));
    const oneMore = new LiveClient(app.address);
    expect([await oneMore.enter(), await oneMore.ended]).toEqual([false, 4429]);
    const [client] = clients as [LiveClient];
    for (let nth = 0; nth < 21; nth += 1) client.subscribe(CHANGES, String(nth));
    expect(await client.next('error')).toMatchObject({
      id: '20',
      payload: [{ extensions: { code: 'RATE_LIMITED' } }],
    });
    for (let nth = 0; nth < 20; nth += 1) await client.next('next');
  });

  test('close when the server ends, which they do not keep waiting', async () => {
    const app = await openApp();
    const client = await entered(app);
    client.subscribe(CHANGES);
    await client.next('next');
    const began = performance.now();
    await apps.splice(0)[0]!.stop();
    expect(await client.ended).toBe(1001);
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  test('a failure of ours is told as a request id, and logged', async () => {
    let fails = false;
    const failing: Database = {
      ...database,
      rows: (statement, giveUp) =>
        fails && statement.sql.includes('customer_totals')
          ? Promise.reject(new Error('disk I/O error at /var/lib'))
          : database.rows(statement, giveUp),
    };
    const app = await serveApp(failing, { ACCESS: 'open' });
    apps.push(app);
    const client = await entered(app);
    fails = true;
    client.subscribe(CHANGES);
    const told = JSON.stringify((await client.next('next')).payload);
    expect(told).toMatch(/"code":"INTERNAL_SERVER_ERROR","requestId":"[\da-f-]{36}"/);
    expect(told).not.toContain('disk');
    expect(app.logged()).toContainEqual(expect.objectContaining({ level: 'error', path: 'dataChanged' }));
  });
});
