import { afterEach, expect, test } from '@jest/globals';
import sql from 'sql-template-tag';
import type { Database } from '../database.js';
import { newSetupToken } from '../identity/setup.js';
import { eachDatabase } from '../testing/database.js';
import type { ServedApp } from '../testing/serve-app.js';
import { PASSWORD, serveOwn, setUp } from '../testing/signed-in.js';
import { Visitor } from '../testing/visitor.js';

const ANN = { name: 'Ann', email: 'Ann@contexq.example', password: PASSWORD };

eachDatabase('the first start with data of one’s own', (open) => {
  let app: ServedApp;
  afterEach(() => app.stop());

  async function served(): Promise<{ database: Database; visitor: Visitor }> {
    const database = await open();
    app = await serveOwn(database);
    return { database, visitor: new Visitor(app) };
  }

  test('lets nobody read, and tells whoever runs it a link to the first administrator', async () => {
    const { visitor } = await served();
    expect(await visitor.status()).toEqual({
      kind: 'visitor',
      name: null,
      email: null,
      role: null,
      demo: false,
      setupNeeded: true,
      oidc: null,
      roles: [],
    });
    expect((await visitor.get('/customers')).status).toBe(401);
    await visitor.status();
    expect(app.setupTokens).toHaveLength(1);
    const answer = await visitor.post('/auth/setup', { ...ANN, token: app.setupTokens[0] });
    expect(answer).toMatchObject({
      status: 200,
      body: { kind: 'person', name: 'Ann', email: 'ann@contexq.example', role: 'ADMIN', setupNeeded: false },
    });
    expect(await (await visitor.get('/customers')).json()).toMatchObject([{ id: 'c1' }]);
  });

  test('of two who follow the link at once, one becomes the administrator', async () => {
    const { database } = await served();
    const token = await newSetupToken(database.identity);
    const both = await Promise.all(
      ['Ann', 'Eve'].map((name) =>
        new Visitor(app).post('/auth/setup', { ...ANN, name, email: `${name}@x.example`, token }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 410]);
    expect(await database.rows(sql`select email from people`)).toHaveLength(1);
  });

  test('a link that has run out, is made up or comes too late is refused', async () => {
    const { database, visitor } = await served();
    const token = await newSetupToken(database.identity);
    const refused = { status: 410, body: { code: 'LINK_INVALID' } };
    expect(await visitor.post('/auth/setup', { ...ANN, token: '0'.repeat(64) })).toMatchObject(refused);
    await database.write((session) =>
      session.run(sql`update setup_links set expires_at = ${Date.now() - 1}`),
    );
    expect(await visitor.post('/auth/setup', { ...ANN, token })).toMatchObject(refused);
    await setUp(app, database);
    const late = await newSetupToken(database.identity);
    expect(await visitor.post('/auth/setup', { ...ANN, token: late })).toMatchObject(refused);
    await visitor.status();
    expect(app.setupTokens).toEqual([]);
  });

  test('each server has a link that holds, until somebody has followed one of them', async () => {
    const { database, visitor } = await served();
    const links = [await newSetupToken(database.identity), await newSetupToken(database.identity)];
    const follow = (token?: string) => visitor.post('/auth/setup', { ...ANN, token });
    expect([(await follow(links[0])).status, (await follow(links[1])).status]).toEqual([200, 410]);
    expect(await database.rows(sql`select * from setup_links`)).toEqual([]);
  });

  test.each([
    ['pears', 'The password has 5 characters; expected 12 to 128'],
    ['p'.repeat(129), 'The password has 129 characters; expected 12 to 128'],
    ['ann@contexq.example', 'The password is the e-mail; expected another'],
    ['Password1234!', 'The password is one of the most common ones; expected another'],
    ['abcabcabcabcabc', 'The password is one of the most common ones; expected another'],
  ])('the password %s is refused, and the link holds', async (password, detail) => {
    const { database, visitor } = await served();
    const token = await newSetupToken(database.identity);
    const refused = await visitor.post('/auth/setup', { ...ANN, password, token });
    expect(refused).toMatchObject({ status: 400, body: { code: 'BAD_INPUT', detail } });
    expect((await visitor.post('/auth/setup', { ...ANN, token })).status).toBe(200);
  });
});
