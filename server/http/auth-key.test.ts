import { afterEach, beforeEach, expect, test } from '@jest/globals';
import sql from 'sql-template-tag';
import type { Database } from '../database.js';
import { eachDatabase } from '../testing/database.js';
import type { ServedApp } from '../testing/serve-app.js';
import { serveOwn, setUp } from '../testing/signed-in.js';
import type { Visitor } from '../testing/visitor.js';

const HOUR = 3_600_000;

interface Issued {
  secret: string;
  key: { id: string; expiresAt: string; formerUntil: string | null };
}

eachDatabase('an API key', (open) => {
  let database: Database;
  let app: ServedApp;
  let admin: Visitor;

  beforeEach(async () => {
    database = await open();
    app = await serveOwn(database);
    admin = await setUp(app, database);
  });
  afterEach(() => app.stop());

  const FIELDS = '{ secret key { id expiresAt formerUntil } }';
  const create = async (scopes = '[CUSTOMERS]', more = ''): Promise<Issued> =>
    (
      await admin.ask<{ made: Issued }>(
        `mutation { made: createApiKey(name: "Partner", scopes: ${scopes}${more}) ${FIELDS} }`,
      )
    ).made;
  const rotate = async (id: string): Promise<Issued> =>
    (await admin.ask<{ made: Issued }>(`mutation { made: rotateApiKey(id: "${id}") ${FIELDS} }`)).made;
  const asking = async (key: string, path = '/customers') =>
    (await app.get(path, { headers: { Authorization: `Bearer ${key}` } })).status;

  test('reads what it may and no more, and is shown once', async () => {
    const { secret, key } = await create();
    expect(secret).toMatch(/^cxq_[0-9a-f]{18}_[0-9a-f]{64}_[0-9a-f]{8}$/);
    expect([await asking(secret), await asking(secret, '/products')]).toEqual([200, 403]);
    const viewer = await app.get('/graphql', {
      method: 'POST',
      headers: { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ query: '{ viewer { kind name role matters } }' }),
    });
    expect(await viewer.json()).toMatchObject({
      data: { viewer: { kind: 'KEY', name: 'Partner', role: 'PARTNER', matters: ['CUSTOMERS'] } },
    });
    const kept = JSON.stringify(await database.rows(sql`select * from api_keys`));
    expect(kept).toContain(key.id);
    expect(kept).not.toContain(secret.split('_')[2]);
    expect(
      app
        .logged()
        .map((line) => JSON.stringify(line))
        .join(''),
    ).not.toContain(secret);
  });

  test('that is made up, cut off, for another scheme or beside a good cookie is refused, not overlooked', async () => {
    const { secret } = await create();
    const last = secret.endsWith('0') ? '1' : '0';
    const bad = ['', 'cxq_1', secret.slice(0, -1), secret.slice(0, -1) + last, secret.toUpperCase()];
    for (const key of bad) expect([key, await asking(key)]).toEqual([key, 401]);
    const basic = await app.get('/customers', { headers: { Authorization: `Basic ${secret}` } });
    expect([basic.status, basic.headers.get('www-authenticate')]).toEqual([
      401,
      'Bearer error="invalid_token"',
    ]);
    expect((await admin.get('/customers', { Authorization: 'Bearer cxq_1' })).status).toBe(401);
  });

  test('ends when it is revoked, and when its time is over', async () => {
    const revoked = await create();
    const revoke = `mutation { revokeApiKey(id: "${revoked.key.id}") { revokedAt } }`;
    expect(await admin.ask(revoke)).toEqual({ revokeApiKey: { revokedAt: expect.any(String) } });
    expect(await asking(revoked.secret)).toBe(401);
    await expect(rotate(revoked.key.id)).rejects.toThrow('CONFLICT');
    const soon = new Date(Date.now() + HOUR).toISOString();
    const short = await create('[CUSTOMERS]', `, expiresAt: "${soon}"`);
    expect([short.key.expiresAt, await asking(short.secret)]).toEqual([soon, 200]);
    await database.write((session) => session.run(sql`update api_keys set expires_at = ${Date.now() - 1}`));
    expect(await asking(short.secret)).toBe(401);
  });

  test('is rotated without a break: the secret before holds for a day, and no third one beside them', async () => {
    const first = await create();
    const second = await rotate(first.key.id);
    expect(second.key.id).toBe(first.key.id);
    expect([await asking(first.secret), await asking(second.secret)]).toEqual([200, 200]);
    const hours = (Date.parse(second.key.formerUntil!) - Date.now()) / HOUR;
    expect(Math.abs(hours - 24)).toBeLessThan(0.1);
    const third = await rotate(first.key.id);
    expect([first, second, third].map(({ secret }) => secret)).toHaveLength(3);
    expect([await asking(first.secret), await asking(second.secret), await asking(third.secret)]).toEqual([
      401, 200, 200,
    ]);
    await database.write((session) => session.run(sql`update api_keys set former_until = ${Date.now() - 1}`));
    expect([await asking(second.secret), await asking(third.secret)]).toEqual([401, 200]);
  });

  test('tells when it was last used', async () => {
    const { secret } = await create();
    const used = async () =>
      (
        await admin.ask<{ apiKeys: { nodes: { lastUsedAt: string | null }[] } }>(
          '{ apiKeys { nodes { lastUsedAt } } }',
        )
      ).apiKeys.nodes[0]!.lastUsedAt;
    expect(await used()).toBeNull();
    await asking(secret);
    while ((await used()) === null) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(Date.parse((await used())!)).toBeGreaterThan(Date.now() - 10_000);
  });

  test.each([
    ['[]', '', 'scopes is empty'],
    ['[CUSTOMERS]', ', expiresAt: "2020-01-01T00:00:00Z"', 'expiresAt is past'],
    ['[CUSTOMERS]', ', expiresAt: "2099-01-01T00:00:00Z"', 'too far away'],
    ['[SETTINGS]', '', 'does not exist in "Scope" enum'],
  ])('with scopes %s%s is refused', async (scopes, more, why) => {
    await expect(create(scopes, more)).rejects.toThrow(why);
  });

  test('is made by administrators alone, and makes no others', async () => {
    const { secret } = await create('[CUSTOMERS, SALES, INSIGHTS]');
    const answer = await app.get('/graphql', {
      method: 'POST',
      headers: { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ query: `mutation { createApiKey(name: "x", scopes: [VALUE]) { secret } }` }),
    });
    expect(await answer.json()).toMatchObject({
      data: { createApiKey: null },
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
  });
});
