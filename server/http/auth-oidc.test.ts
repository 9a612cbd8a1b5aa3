import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { eachDatabase } from '../testing/database.js';
import { startOpenIdProvider, type OpenIdProvider } from '../testing/openid-provider.js';
import type { ServedApp } from '../testing/serve-app.js';
import { serveOwn, setUp } from '../testing/signed-in.js';
import { Visitor } from '../testing/visitor.js';
import type { Database } from '../database.js';

const SAM = { sub: 'sam-1', name: 'Sam', email: 'Sam@contexq.example', email_verified: true };

eachDatabase('single sign-on', (open) => {
  let provider: OpenIdProvider;
  let database: Database;
  let app: ServedApp;

  beforeEach(async () => {
    provider = await startOpenIdProvider(SAM);
    database = await open();
  });
  afterEach(async () => {
    await app.stop();
    await provider.stop();
  });

  async function serve(environment: Record<string, string> = {}): Promise<void> {
    app = await serveOwn(database, {
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: provider.client.id,
      OIDC_CLIENT_SECRET: provider.client.secret,
      OIDC_NAME: 'Acme Login',
      ...environment,
    });
    // the provider warns that it forgets everything
    const warned = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    provider.sendBackTo(`${app.home}/auth/oidc/callback`);
    expect(warned.mock.calls.map(String)).toEqual([expect.stringContaining('in-memory adapter')]);
    warned.mockRestore();
  }

  /** Goes to the provider and as far back as `until` says. */
  async function signIn(visitor: Visitor, path = '/auth/oidc'): Promise<{ at: string; callback: string }> {
    const begun = await visitor.get(path);
    expect(begun.status).toBe(303);
    const callback = await throughProvider(begun.headers.get('location')!);
    const ended = await visitor.get(callback.slice(app.address.length));
    return { at: ended.headers.get('location')!, callback };
  }

  /** What a browser does at the provider, until it is sent back. */
  async function throughProvider(address: string): Promise<string> {
    const cookies = new Map<string, string>();
    let at = address;
    for (let step = 0; at.startsWith(provider.issuer) && step < 10; step++) {
      const Cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
      const response = await fetch(at, { headers: { Cookie }, redirect: 'manual' });
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        cookies.set(name, value);
      }
      at = new URL(response.headers.get('location') ?? '', at).href;
    }
    return at;
  }

  const MAPPED = { OIDC_ROLE_MAP: 'sales-team=SALES,it=ADMIN' };

  test('lets whoever the provider vouches for in, with the role of their groups and back to where they were', async () => {
    await serve(MAPPED);
    provider.account = { ...SAM, roles: ['sales-team', 'football'] };
    const sam = new Visitor(app);
    expect(await sam.status()).toMatchObject({ kind: 'visitor', oidc: { name: 'Acme Login' } });
    const { at } = await signIn(sam, '/auth/oidc?to=/customers?segment=SMB');
    expect(at).toBe('/customers?segment=SMB');
    expect(await sam.status()).toMatchObject({
      kind: 'person',
      name: 'Sam',
      email: 'sam@contexq.example',
      role: 'SALES',
    });
    provider.account = { ...SAM, roles: ['it'] };
    await signIn(sam);
    expect(await sam.status()).toMatchObject({ role: 'ADMIN' });
    const { auditLog } = await sam.ask<{ auditLog: { nodes: object[] } }>(
      '{ auditLog { nodes { kind actor subject detail } } }',
    );
    expect(auditLog.nodes).toContainEqual({
      kind: 'ROLE_CHANGED',
      actor: 'Acme Login',
      subject: 'sam@contexq.example',
      detail: 'SALES → ADMIN',
    });
  });

  test('of groups that no role is for leads to nothing', async () => {
    await serve(MAPPED);
    provider.account = { ...SAM, roles: ['football'] };
    const sam = new Visitor(app);
    await signIn(sam);
    expect(await sam.status()).toMatchObject({ kind: 'person', role: null });
    expect((await sam.get('/customers')).status).toBe(403);
  });

  test.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', ''])(
    'never leads on to %s',
    async (to) => {
      await serve();
      expect((await signIn(new Visitor(app), `/auth/oidc?to=${encodeURIComponent(to)}`)).at).toBe('/');
    },
  );

  test('an answer is taken once, and in the browser that asked for it', async () => {
    await serve();
    const sam = new Visitor(app);
    const { callback } = await signIn(sam);
    const path = callback.slice(app.address.length);
    const refused = '/sign-in?problem=single-sign-on';
    const again = await sam.get(path);
    expect(again.headers.get('location')).toBe(refused);
    const eve = new Visitor(app);
    await eve.get('/auth/oidc');
    const stolen = await eve.get(path);
    expect([stolen.headers.get('location'), (await eve.status()).kind]).toEqual([refused, 'visitor']);
  });

  test('joins whom the server knows by a verified e-mail, and nobody by another', async () => {
    await serve();
    await setUp(app, database, 'Sam');
    provider.account = { ...SAM, email_verified: false };
    const sam = new Visitor(app);
    expect((await signIn(sam)).at).toBe('/sign-in?problem=email-taken');
    provider.account = SAM;
    await signIn(sam);
    expect(await sam.status()).toMatchObject({ kind: 'person', role: 'ADMIN' });
    provider.account = { ...SAM, sub: 'sam-2' };
    expect((await signIn(new Visitor(app))).at).toBe('/sign-in?problem=email-taken');
  });

  test('says so when the provider does not answer', async () => {
    await serve();
    await provider.stop();
    const sam = new Visitor(app);
    expect((await sam.get('/auth/oidc')).headers.get('location')).toBe('/sign-in?problem=single-sign-on');
    expect(app.logged()).toContainEqual(
      expect.objectContaining({ level: 'warn', msg: 'single sign-on failed' }),
    );
    expect(JSON.stringify(app.logged())).not.toContain(provider.client.secret);
  });
});
