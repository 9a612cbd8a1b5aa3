import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import sql from 'sql-template-tag';
import type { Database } from '../database.js';
import { eachDatabase, onDatabase } from '../testing/database.js';
import type { ServedApp } from '../testing/serve-app.js';
import { PASSWORD, invited, serveOwn, setUp } from '../testing/signed-in.js';
import { Visitor } from '../testing/visitor.js';

const HOUR = 3_600_000;
const ANN = { email: 'ann@contexq.example', password: PASSWORD };
const WRONG = {
  status: 401,
  body: { code: 'WRONG_CREDENTIALS', detail: 'The e-mail or the password is wrong' },
};

eachDatabase('a session', (open) => {
  let database: Database;
  let app: ServedApp;
  let admin: Visitor;

  beforeEach(async () => {
    database = await open();
    app = await serveOwn(database);
    admin = await setUp(app, database);
  });
  afterEach(() => app.stop());

  const kindOf = async (visitor: Visitor) => (await visitor.status()).kind;
  const session = (visitor: Visitor) => visitor.cookies.get('contexq');

  test('begins with the right password, and is another one each time', async () => {
    const visitor = new Visitor(app);
    expect(await visitor.post('/auth/sign-in', { ...ANN, password: 'wrong' })).toMatchObject(WRONG);
    expect(await visitor.post('/auth/sign-in', { ...ANN, email: 'eve@x.example' })).toMatchObject(WRONG);
    expect(await visitor.post('/auth/sign-in', { ...ANN, email: ' ANN@contexq.example' })).toMatchObject({
      status: 200,
      body: { kind: 'person', role: 'ADMIN' },
    });
    const first = session(visitor)!;
    expect((await visitor.post('/auth/sign-in', ANN)).status).toBe(200);
    expect(session(visitor)).not.toBe(first);
    const thief = new Visitor(app);
    thief.cookies.set('contexq', first);
    expect(await kindOf(thief)).toBe('visitor');
    expect(await database.rows(sql`select * from sign_in_sessions where secret_hash = ${first}`)).toEqual([]);
  });

  test('ends when one signs out, wherever the cookie has gone', async () => {
    const thief = new Visitor(app);
    thief.cookies.set('contexq', session(admin)!);
    expect((await admin.post('/auth/sign-out', {})).status).toBe(204);
    expect([session(admin), await kindOf(admin)]).toEqual([undefined, 'visitor']);
    expect((await thief.get('/customers')).status).toBe(401);
    // the cookie that holds no longer is taken away
    expect(session(thief)).toBeUndefined();
  });

  test.each([
    ['8 hours without use', { seen: 8.01 * HOUR, created: 9 * HOUR }, 'visitor'],
    ['beginning a day ahead of the clock', { seen: -24 * HOUR, created: -24 * HOUR }, 'visitor'],
    ['7 hours without use', { seen: 7 * HOUR, created: 9 * HOUR }, 'person'],
    ['7 days of use', { seen: 0, created: 7 * 24 * HOUR + 1 }, 'visitor'],
  ])('after %s', async (_after, { seen, created }, kind) => {
    const now = Date.now();
    await database.write((write) =>
      write.run(sql`update sign_in_sessions set seen_at = ${now - seen}, created_at = ${now - created}`),
    );
    expect(await kindOf(admin)).toBe(kind);
  });

  test('is drawn out by being used', async () => {
    const before = Date.now() - HOUR;
    await database.write((write) => write.run(sql`update sign_in_sessions set seen_at = ${before}`));
    await admin.status();
    const seen = async () =>
      Number((await database.rows(sql`select seen_at from sign_in_sessions`))[0]?.seen_at);
    while ((await seen()) === before) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await seen()).toBeGreaterThan(before + HOUR - 10_000);
  });

  test('a new password ends all others', async () => {
    const elsewhere = new Visitor(app);
    await elsewhere.post('/auth/sign-in', ANN);
    const change = { current: PASSWORD, next: 'eleven blue plums' };
    expect(await admin.post('/auth/password', { ...change, current: 'wrong' })).toMatchObject({
      status: 401,
    });
    expect(await admin.post('/auth/password', { ...change, next: 'short' })).toMatchObject({ status: 400 });
    expect(await admin.post('/auth/password', change)).toMatchObject({
      status: 200,
      body: { kind: 'person' },
    });
    expect([await kindOf(admin), await kindOf(elsewhere)]).toEqual(['person', 'visitor']);
    expect(await elsewhere.post('/auth/sign-in', ANN)).toMatchObject(WRONG);
    expect(await new Visitor(app).post('/auth/password', change)).toMatchObject({ status: 401 });
  });

  test('ends with another role, which the next one has', async () => {
    const sam = await invited(app, admin, 'Sam', null);
    expect((await sam.get('/customers')).status).toBe(403);
    const { people } = await admin.ask<{ people: { nodes: { id: string; name: string }[] } }>(
      '{ people { nodes { id name } } }',
    );
    const { id } = people.nodes.find(({ name }) => name === 'Sam')!;
    const setRole = 'mutation ($id: ID!, $role: Role) { setRole(personId: $id, role: $role) { role } }';
    expect(await admin.ask(setRole, { id, role: 'SALES' })).toEqual({ setRole: { role: 'SALES' } });
    expect(await kindOf(sam)).toBe('visitor');
    await sam.post('/auth/sign-in', { email: 'sam@contexq.example', password: PASSWORD });
    expect((await sam.get('/customers')).status).toBe(200);
    await expect(sam.ask(setRole, { id, role: 'ADMIN' })).rejects.toThrow('FORBIDDEN');
    await expect(admin.ask(setRole, { id, role: 'PARTNER' })).rejects.toThrow('BAD_INPUT: role is PARTNER');
    await admin.ask('mutation ($id: ID!) { removePerson(personId: $id) { name } }', { id });
    expect(
      await sam.post('/auth/sign-in', { email: 'sam@contexq.example', password: PASSWORD }),
    ).toMatchObject(WRONG);
  });

  test('is seen and ended by whom it belongs to, and by administrators', async () => {
    const sam = await invited(app, admin, 'Sam', 'SALES');
    const query = '{ viewer { name sessions { id current person { name } } } }';
    type Seen = { viewer: { sessions: { id: string; current: boolean }[] } };
    const own = await sam.ask<Seen>(query);
    expect(own).toEqual({
      viewer: { name: 'Sam', sessions: [{ id: expect.any(String), current: true, person: { name: 'Sam' } }] },
    });
    const [annsSession] = (await admin.ask<Seen>(query)).viewer.sessions;
    const revoke = 'mutation ($id: ID!) { revokeSession(sessionId: $id) }';
    expect(await sam.ask(revoke, { id: annsSession!.id })).toEqual({ revokeSession: false });
    await expect(sam.ask('{ signInSessions { totalCount } }')).rejects.toThrow('FORBIDDEN');
    expect(await admin.ask('{ signInSessions { totalCount } }')).toEqual({
      signInSessions: { totalCount: 2 },
    });
    expect(await admin.ask(revoke, { id: own.viewer.sessions[0]!.id })).toEqual({ revokeSession: true });
    expect([await kindOf(sam), await kindOf(admin)]).toEqual(['visitor', 'person']);
  });

  test('there is always an administrator left', async () => {
    const { people } = await admin.ask<{ people: { nodes: { id: string }[] } }>(
      '{ people { nodes { id } } }',
    );
    const { id } = people.nodes[0]!;
    const refused = 'CONFLICT: This is the last administrator';
    await expect(admin.ask(`mutation { setRole(personId: "${id}") { id } }`)).rejects.toThrow(refused);
    await expect(admin.ask(`mutation { removePerson(personId: "${id}") { id } }`)).rejects.toThrow(refused);
  });
});

describe('on PostgreSQL', () => {
  const open = onDatabase('postgres');
  let app: ServedApp;
  afterEach(() => app.stop());

  test('people sign in while a file is being loaded', async () => {
    const database = await open();
    app = await serveOwn(database);
    await setUp(app, database);
    let end = (): void => undefined;
    const load = database.write(() => new Promise<void>((resolve) => (end = resolve)));
    expect((await new Visitor(app).post('/auth/sign-in', ANN)).status).toBe(200);
    end();
    await load;
  });
});

eachDatabase('signing in', (open) => {
  let app: ServedApp;
  afterEach(() => app.stop());

  test('is slowed down for whoever guesses, the right password included', async () => {
    const database = await open();
    app = await serveOwn(database);
    await setUp(app, database);
    const guesser = new Visitor(app);
    const guesses = await Promise.all(
      Array.from({ length: 12 }, (_, guess) =>
        guesser.post('/auth/sign-in', { ...ANN, password: `guess ${guess}` }),
      ),
    );
    expect(guesses.map(({ status }) => status).sort()).toEqual([...Array<number>(10).fill(401), 429, 429]);
    const right = await guesser.post('/auth/sign-in', ANN);
    expect([right.status, right.body.code]).toEqual([429, 'RATE_LIMITED']);
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(800);
    const others = Array.from({ length: 20 }, (_, one) => ({ ...ANN, email: `${one}@x.example` }));
    for (const other of others) await guesser.post('/auth/sign-in', other);
    expect((await guesser.post('/auth/sign-in', { ...ANN, email: 'new@x.example' })).status).toBe(429);
  });

  test('is for pages of this server alone, and by JSON', async () => {
    app = await serveOwn(await open());
    const visitor = new Visitor(app);
    const foreign = await visitor.post('/auth/sign-in', ANN, { Origin: 'https://elsewhere.example' });
    expect(foreign.status).toBe(403);
    const form = await visitor.post('/auth/sign-in', ANN, { 'Content-Type': 'text/plain' });
    expect([form.status, form.body.code]).toEqual([400, 'BAD_INPUT']);
    const incomplete = await visitor.post('/auth/sign-in', { email: 'ann@contexq.example' });
    expect(incomplete).toMatchObject({ status: 400, body: { detail: expect.stringContaining('password') } });
    expect((await visitor.get('/auth/nowhere')).status).toBe(404);
  });

  test.each<[Record<string, string>, string, boolean]>([
    [{}, 'contexq', false],
    [{ PUBLIC_URL: 'https://contexq.example' }, '__Host-contexq', true],
  ])('with %j the cookie is %s', async (environment, name, secure) => {
    const database = await open();
    app = await serveOwn(database, environment);
    await setUp(app, database);
    const { headers: answered } = await new Visitor(app).post('/auth/sign-in', ANN);
    const [cookie = ''] = answered.getSetCookie();
    expect(cookie).toMatch(new RegExp(`^${name}=[0-9a-f]{64}; Max-Age=604800; Path=/; `));
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    expect(cookie.includes('Secure')).toBe(secure);
    expect(cookie).not.toContain('Domain');
  });
});
