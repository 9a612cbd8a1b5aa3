import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../database.js';
import { reconcileSettings } from '../pipeline/reconcile-settings.js';
import { eachDatabase } from '../testing/database.js';
import { customer, load } from '../testing/make.js';
import type { ServedApp } from '../testing/serve-app.js';
import { invited, serveOwn, setUp } from '../testing/signed-in.js';
import { Visitor } from '../testing/visitor.js';

interface Page {
  auditLog: {
    totalCount: number;
    nodes: { at: string; kind: string; actor: string; subject: string | null; detail: string | null }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

const QUERY = `query ($first: Int, $after: String, $filter: AuditFilter) {
  auditLog(first: $first, after: $after, filter: $filter) {
    totalCount nodes { at kind actor subject detail address personId } pageInfo { hasNextPage endCursor }
  }
}`;

eachDatabase('the audit log', (open) => {
  let database: Database;
  let app: ServedApp;
  let admin: Visitor;
  let sam: Visitor;

  beforeAll(async () => {
    database = await open();
    app = await serveOwn(database);
    admin = await setUp(app, database);
    sam = await invited(app, admin, '=Sam', 'SALES');
    await new Visitor(app).post('/auth/sign-in', { email: 'Nobody@x.example', password: 'guess' });
    const key = '{ key { id } }';
    const { made } = await admin.ask<{ made: { key: { id: string } } }>(
      `mutation { made: createApiKey(name: "Partner", scopes: [CUSTOMERS, SALES]) ${key} }`,
    );
    await admin.ask(`mutation { rotateApiKey(id: "${made.key.id}") ${key} }`);
    await admin.ask(`mutation { revokeApiKey(id: "${made.key.id}") { id } }`);
    await reconcileSettings(database, { timeZone: 'UTC', negativeSentiment: -0.5 });
    await load(database, { customers: [customer({ id: 'c2' })] }, { negativeSentiment: -0.5 });
    await sam.post('/auth/sign-out', {});
  }, 60_000);
  afterAll(() => app.stop());

  test('says who did what, newest first', async () => {
    const { auditLog } = await admin.ask<Page>(QUERY, { first: 100 });
    const said = auditLog.nodes.map(({ kind, actor, subject, detail }) =>
      [kind, actor, subject, detail].filter((word) => word !== null).join(' | '),
    );
    expect(said).toEqual([
      'SIGNED_OUT | =Sam | sam@contexq.example',
      'DATA_LOADED | ingest | test | 1 inserted, 0 updated, 0 rejected',
      'SETTING_CHANGED | server | negative_sentiment | -0.5',
      'KEY_REVOKED | Ann | Partner',
      'KEY_ROTATED | Ann | Partner',
      'KEY_CREATED | Ann | Partner | customers sales',
      'SIGN_IN_FAILED | visitor | nobody@x.example',
      'SIGNED_IN | =Sam | sam@contexq.example',
      'JOINED | =Sam | sam@contexq.example | SALES',
      'INVITED | Ann | sam@contexq.example | SALES',
      'SIGNED_IN | Ann | ann@contexq.example',
      'SET_UP | Ann | ann@contexq.example',
      'DATA_LOADED | ingest | test | 1 inserted, 0 updated, 0 rejected',
    ]);
    expect(auditLog.nodes.find(({ kind }) => kind === 'SIGN_IN_FAILED')).toMatchObject({
      address: '127.0.0.1',
      personId: null,
    });
  });

  test('is read page by page', async () => {
    const all: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { auditLog }: Page = await admin.ask<Page>(QUERY, { first: 5, after });
      expect(auditLog.totalCount).toBe(13);
      all.push(...auditLog.nodes.map(({ kind }) => kind));
      after = auditLog.pageInfo.endCursor;
      more = auditLog.pageInfo.hasNextPage;
    }
    expect([all.length, all[0], all.at(-1)]).toEqual([13, 'SIGNED_OUT', 'DATA_LOADED']);
  });

  test('is narrowed to kinds, a person and days', async () => {
    const count = async (filter: object) =>
      (await admin.ask<Page>(QUERY, { first: 1, filter })).auditLog.totalCount;
    expect(await count({ kinds: ['SIGNED_IN', 'SIGN_IN_FAILED'] })).toBe(3);
    expect(await count({ kinds: [] })).toBe(0);
    const { people } = await admin.ask<{ people: { nodes: { id: string; name: string }[] } }>(
      '{ people { nodes { id name } } }',
    );
    const ann = people.nodes.find(({ name }) => name === 'Ann')!;
    expect(await count({ personId: ann.id })).toBe(6);
    const [yesterday, tomorrow] = [-1, 1].map((days) =>
      new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10),
    );
    expect(await count({ from: yesterday, to: tomorrow })).toBe(13);
    expect(await count({ from: tomorrow })).toBe(0);
    expect(await count({ to: yesterday })).toBe(0);
  });

  test('is taken away as CSV, safe for a spreadsheet, by administrators alone', async () => {
    const csv = await (await admin.get('/export/audit.csv?kind=SIGNED_OUT&kind=KEY_CREATED')).text();
    const [header, signedOut, created, end] = csv.split('\r\n');
    expect(header).toBe('at,kind,actor,person_id,subject,detail,address');
    expect(signedOut).toMatch(/^\S+Z,SIGNED_OUT,'=Sam,[0-9a-f]{18},sam@contexq\.example,,127\.0\.0\.1$/);
    expect(created).toMatch(/,KEY_CREATED,Ann,[0-9a-f]{18},Partner,customers sales,127\.0\.0\.1$/);
    expect(end).toBe('');
    const lee = await invited(app, admin, 'Lee', 'LEADERSHIP');
    expect((await lee.get('/export/audit.csv')).status).toBe(403);
    expect((await new Visitor(app).get('/export/audit.csv')).status).toBe(401);
    await expect(lee.ask(QUERY)).rejects.toThrow('FORBIDDEN');
  });
});
