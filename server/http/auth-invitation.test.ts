import { afterEach, beforeEach, expect, test } from '@jest/globals';
import sql from 'sql-template-tag';
import type { Database } from '../database.js';
import { eachDatabase } from '../testing/database.js';
import type { ServedApp } from '../testing/serve-app.js';
import { PASSWORD, serveOwn, setUp } from '../testing/signed-in.js';
import { Visitor } from '../testing/visitor.js';

const INVITE = 'mutation ($email: String!) { invitePerson(email: $email, role: SUPPORT) { link expiresAt } }';
const LIST = '{ invitations { id email role } }';

eachDatabase('an invitation', (open) => {
  let database: Database;
  let app: ServedApp;
  let admin: Visitor;

  beforeEach(async () => {
    database = await open();
    app = await serveOwn(database);
    admin = await setUp(app, database);
  });
  afterEach(() => app.stop());

  async function invite(email = 'Sam@contexq.example'): Promise<{ token: string; expiresAt: string }> {
    const { invitePerson } = await admin.ask<{ invitePerson: { link: string; expiresAt: string } }>(INVITE, {
      email,
    });
    const link = new URL(invitePerson.link);
    expect(link.origin + link.pathname).toBe(`${app.home}/invitation`);
    return { token: link.hash.slice(1), expiresAt: invitePerson.expiresAt };
  }

  const accept = (token: string, name = 'Sam') =>
    new Visitor(app).post('/auth/invitation', { token, name, password: PASSWORD });

  test('is followed once, within seven days', async () => {
    const { token, expiresAt } = await invite();
    const days = (Date.parse(expiresAt) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(6.99);
    expect(days).toBeLessThan(7.01);
    expect(await admin.ask(LIST)).toMatchObject({
      invitations: [{ email: 'sam@contexq.example', role: 'SUPPORT' }],
    });
    const both = await Promise.all([accept(token, 'Sam'), accept(token, 'Eve')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 410]);
    expect(both.find(({ status }) => status === 200)!.body).toMatchObject({
      kind: 'person',
      email: 'sam@contexq.example',
      role: 'SUPPORT',
    });
    expect(await admin.ask(LIST)).toEqual({ invitations: [] });
    await expect(invite()).rejects.toThrow('CONFLICT: sam@contexq.example is already known');
  });

  test('holds no longer once another was sent, it was taken back, or it has run out', async () => {
    const replaced = await invite();
    const withdrawn = await invite();
    expect((await accept(replaced.token)).status).toBe(410);
    const { invitations } = await admin.ask<{ invitations: { id: string }[] }>(LIST);
    const withdraw = `mutation { withdrawInvitation(id: "${invitations[0]!.id}") { email } }`;
    expect(await admin.ask(withdraw)).toEqual({ withdrawInvitation: { email: 'sam@contexq.example' } });
    expect((await accept(withdrawn.token)).status).toBe(410);
    await expect(admin.ask(withdraw)).rejects.toThrow('NOT_FOUND');
    const late = await invite();
    await database.write((session) =>
      session.run(sql`update invitations set expires_at = ${Date.now() - 1}`),
    );
    expect((await accept(late.token)).status).toBe(410);
    expect(await admin.ask(LIST)).toEqual({ invitations: [] });
  });

  test('goes to an e-mail address', async () => {
    await expect(invite('sam')).rejects.toThrow('BAD_INPUT: email is no e-mail address');
  });
});
