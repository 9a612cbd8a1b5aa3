import { describe, expect, test } from '@jest/globals';
import sql from 'sql-template-tag';
import { onDatabase } from '../testing/database.js';
import { customer, load } from '../testing/make.js';
import { serveApp, type ServedApp } from '../testing/serve-app.js';
import { PASSWORD, serveOwn, setUp } from '../testing/signed-in.js';
import { twoServers } from '../testing/two-servers.js';
import { Visitor } from '../testing/visitor.js';
import { SharedRateCounts } from './shared-rate-counts.js';

const left = (answer: Response) => /"requests";r=(\d+);t=(\d+)/.exec(answer.headers.get('ratelimit')!)!;

describe('limits of two servers on one database', () => {
  const open = twoServers({ RATE_LOCAL: 'on', RATE_REQUESTS: '5' });

  test('are one: what was asked on one counts on the other, to the last request', async () => {
    const { apps, databases } = await open();
    await load(databases[0], { customers: [customer({ id: 'c1' })] });
    const statuses: number[] = [];
    for (let nth = 0; nth < 6; nth += 1) {
      const answer = await apps[nth % 2]!.get('/auth/status');
      statuses.push(answer.status);
      expect(Number(left(answer)[1])).toBe(Math.max(4 - nth, 0));
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    for (const app of apps) {
      const refused = await app.get('/auth/status');
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50);
    }
  });

  test('hold for those who ask at the same time', async () => {
    const { apps } = await open();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, nth) => apps[nth % 2]!.get('/auth/status')),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
    const remaining = answers.map((answer) => Number(left(answer)[1])).filter((one) => one > 0);
    expect(remaining.sort()).toEqual([1, 2, 3, 4]);
  });

  test.each([
    ['after a minute', -61_000],
    ['when the clock was set back by a day', 86_400_000],
  ])('are forgotten %s', async (_when, ahead) => {
    const { apps, databases } = await open();
    for (let nth = 0; nth < 6; nth += 1) await apps[0].get('/auth/status');
    await databases[0].identity.run(sql`update rate_counts set until = until + ${ahead}`);
    const [, remaining, seconds] = left(await apps[1].get('/auth/status'));
    expect([remaining, seconds]).toEqual(['4', '60']);
  });

  test('hold on each server by itself while the database is away', async () => {
    const { databases, cutOff } = await open();
    const warnings: unknown[] = [];
    const counts = new SharedRateCounts(databases[1].identity, 5, (error) => warnings.push(error));
    await cutOff(databases[1]);
    const used: number[] = [];
    for (let nth = 0; nth < 7; nth += 1) {
      used.push((await counts.add('person 1', { requests: 1, points: 0 })).requests.used);
    }
    // past the limit nothing is counted any more
    expect(used).toEqual([1, 2, 3, 4, 5, 6, 6]);
    expect(warnings).toHaveLength(1);
  });

  test('cost one statement however many ask at once, and none for those who have used them up', async () => {
    const { databases } = await open();
    let statements = 0;
    const { identity } = databases[0];
    const counts = new SharedRateCounts(
      { ...identity, rows: (statement) => ((statements += 1), identity.rows(statement)) },
      100,
      () => undefined,
    );
    const ask = () => counts.add('person 1', { requests: 1, points: 0 });
    await Promise.all(Array.from({ length: 100 }, ask));
    // those who came first, and those who came meanwhile
    expect(statements).toBeLessThanOrEqual(2);
    expect((await ask()).requests.used).toBe(101);
    statements = 0;
    expect((await ask()).requests.used).toBe(101);
    expect(statements).toBe(0);
  });
});

describe.each(['sqlite', 'postgres'] as const)('wrong passwords (%s)', (dialect) => {
  const open = onDatabase(dialect);

  test('are counted by account, whichever server they are tried on and whether it was started anew', async () => {
    const database = await open();
    const apps: ServedApp[] = [await serveOwn(database), await serveApp(database, {})];
    await setUp(apps[0]!, database);
    const attempt = async (app: ServedApp, password: string) =>
      (await new Visitor(app).post('/auth/sign-in', { email: 'ann@contexq.example', password })).status;
    for (let nth = 0; nth < 10; nth += 1) expect(await attempt(apps[nth % 2]!, 'wrong')).toBe(401);
    apps.push(await serveApp(database, {}));
    for (const app of apps) expect(await attempt(app, PASSWORD)).toBe(429);
    await database.identity.write((session) =>
      session.run(sql`update sign_in_attempts set until = until - 900000`),
    );
    expect(await attempt(apps[2]!, PASSWORD)).toBe(200);
    // whoever knows the password starts anew
    expect(await database.identity.rows(sql`select name, attempts from sign_in_attempts`)).toEqual([
      { name: expect.stringMatching(/^address /), attempts: 0 },
    ]);
    // and so does everybody when the clock was a day ahead
    await database.identity.write((session) =>
      session.run(sql`update sign_in_attempts set attempts = 100, until = until + 86400000`),
    );
    expect(await attempt(apps[2]!, PASSWORD)).toBe(200);
    for (const app of apps) await app.stop();
  });
});
