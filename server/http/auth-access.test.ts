import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Database } from '../database.js';
import { newSetupToken } from '../identity/setup.js';
import { eachDatabase } from '../testing/database.js';
import { customer, load } from '../testing/make.js';
import { serveApp, type ServedApp } from '../testing/serve-app.js';
import { PASSWORD } from '../testing/signed-in.js';
import { Visitor } from '../testing/visitor.js';

const MADE_UP = { customers: [customer({ id: 'c1', name: 'Ada' })] };
const OWN = { customers: [customer({ id: 'c2', name: 'Real Customer' })] };

eachDatabase('who is let in without a word', (open) => {
  let database: Database;
  let app: ServedApp;
  let visitor: Visitor;

  beforeEach(async () => {
    database = await open();
  });
  afterEach(() => app.stop());

  async function serve(environment: Record<string, string> = {}): Promise<void> {
    app = await serveApp(database, environment);
    visitor = new Visitor(app);
  }
  const readsCustomers = async () => (await visitor.get('/customers')).status;

  test('the demo lets whoever sits at the machine in, in the role they choose', async () => {
    await load(database, MADE_UP, { demo: true });
    await serve();
    const everyone = { kind: 'local', demo: true, setupNeeded: false };
    const roles = ['SALES', 'SUPPORT', 'LEADERSHIP', 'ADMIN'];
    expect(await visitor.status()).toMatchObject({ ...everyone, role: 'ADMIN', roles });
    expect(await visitor.post('/auth/demo-role', { role: 'SUPPORT' })).toMatchObject({
      status: 200,
      body: { ...everyone, role: 'SUPPORT' },
    });
    expect(await visitor.ask('{ viewer { kind role } }')).toEqual({
      viewer: { kind: 'LOCAL', role: 'SUPPORT' },
    });
    await expect(visitor.ask('{ people { totalCount } }')).rejects.toThrow('FORBIDDEN');
    expect((await visitor.post('/auth/demo-role', { role: 'PARTNER' })).status).toBe(400);
  });

  test('the first row of one’s own ends the demo, and everybody it let in', async () => {
    await load(database, MADE_UP, { demo: true });
    await serve();
    const { made } = await visitor.ask<{ made: { secret: string } }>(
      'mutation { made: createApiKey(name: "x", scopes: [CUSTOMERS]) { secret } }',
    );
    const { asked } = await visitor.ask<{ asked: { link: string } }>(
      'mutation { asked: invitePerson(email: "eve@x.example", role: ADMIN) { link } }',
    );
    const eve = new Visitor(app);
    const token = new URL(asked.link).hash.slice(1);
    const joined = await eve.post('/auth/invitation', { token, name: 'Eve', password: PASSWORD });
    expect([joined.status, joined.body.role]).toEqual([200, 'ADMIN']);
    const withKey = async () =>
      (await app.get('/customers', { headers: { Authorization: `Bearer ${made.secret}` } })).status;
    expect([await withKey(), await readsCustomers()]).toEqual([200, 200]);

    await load(database, OWN);
    expect([await withKey(), await readsCustomers(), (await eve.status()).kind]).toEqual([
      401,
      401,
      'visitor',
    ]);
    expect(await visitor.status()).toMatchObject({
      kind: 'visitor',
      demo: false,
      setupNeeded: true,
      roles: [],
    });
    expect((await visitor.post('/auth/demo-role', { role: 'ADMIN' })).status).toBe(403);
    const forged = await visitor.get('/customers', { Cookie: 'contexq-demo-role=ADMIN' });
    expect(forged.status).toBe(401);
  });

  test('an empty server is open until somebody is its administrator', async () => {
    await serve();
    expect(await visitor.status()).toMatchObject({ kind: 'local', demo: true });
    const ann = new Visitor(app);
    const setup = { token: await newSetupToken(database.identity), name: 'Ann', email: 'ann@x.example' };
    expect((await ann.post('/auth/setup', { ...setup, password: PASSWORD })).status).toBe(200);
    expect(await visitor.status()).toMatchObject({ kind: 'visitor', demo: false, setupNeeded: false });
    await load(database, OWN);
    expect([(await ann.get('/customers')).status, await readsCustomers()]).toEqual([200, 401]);
  });

  test('ACCESS=open lets whoever sits at the machine at data of their own', async () => {
    await load(database, OWN);
    await serve({ ACCESS: 'open' });
    expect(await visitor.status()).toMatchObject({
      kind: 'local',
      role: 'ADMIN',
      demo: false,
      setupNeeded: false,
    });
    expect(await readsCustomers()).toBe(200);
  });

  test.each<Record<string, string>>([{}, { ACCESS: 'open' }])(
    'nobody is when others reach the server, even with %j',
    async (access) => {
      await load(database, MADE_UP, { demo: true });
      await serve({ ...access, HOST: '0.0.0.0' });
      expect(await readsCustomers()).toBe(401);
      expect(await visitor.status()).toMatchObject({ kind: 'visitor', demo: false, roles: [] });
    },
  );
});
