import { afterAll, beforeAll, expect, test } from '@jest/globals';
import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../database.js';
import type { Dialect } from '../kit/dialect.js';
import { eachDatabase } from '../testing/database.js';
import { customer, load } from '../testing/make.js';
import { serveApp, type ServedApp } from '../testing/serve-app.js';
import { MOST_TIME, withinTime } from './query-time.js';

const ENDLESS: Record<Dialect, Sql> = {
  sqlite: sql`with recursive n (i) as (select 1 union all select i + 1 from n) select count(*) as n from n`,
  postgres: sql`select count(*) as n from (select pg_sleep(3600)) n`,
};
/** Those that read, of SQLite and of PostgreSQL unless set otherwise. */
const CONNECTIONS: Record<Dialect, number> = { sqlite: 3, postgres: 10 };
const QUICK = sql`select 7 as n`;

eachDatabase('reading within a time', (open, dialect) => {
  test('what takes longer is broken off and frees its connection; whoever reads meanwhile is answered', async () => {
    const database = await open();
    const start = performance.now();
    // more than there are connections, so that quick statements wait behind endless ones
    const endless = Array.from({ length: CONNECTIONS[dialect] + 2 }, () =>
      withinTime(database, 400).rows(ENDLESS[dialect]),
    );
    const quick = Array.from({ length: 30 }, () => database.rows(QUICK));
    for (const one of endless)
      await expect(one).rejects.toMatchObject({ code: 'QUERY_TIMEOUT', status: 503 });
    for (const one of quick) expect(await one).toEqual([{ n: 7 }]);
    expect(await database.rows(QUICK)).toEqual([{ n: 7 }]);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  test('once the time is over nothing more is read', async () => {
    const hurried = withinTime(await open(), 50);
    await expect(hurried.rows(ENDLESS[dialect])).rejects.toMatchObject({ code: 'QUERY_TIMEOUT' });
    await expect(hurried.rows(QUICK)).rejects.toMatchObject({ code: 'QUERY_TIMEOUT' });
  });
});

eachDatabase('a query that takes longer than it may', (open) => {
  let app: ServedApp;

  beforeAll(async () => {
    const database = await open();
    await load(database, { customers: [customer({ id: 'c1', name: 'Ada' })] });
    app = await serveApp(neverAnsweringCustomers(database));
  });
  afterAll(() => app.stop());

  test('is answered with 503 in GraphQL and REST, and harms nobody else', async () => {
    const start = performance.now();
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ query: '{ customers { nodes { name } } }' });
    const slow = [app.get('/customers'), app.get('/graphql', { method: 'POST', headers, body })];
    for (let nth = 0; nth < 5; nth += 1) {
      const asked = performance.now();
      expect((await app.get('/products')).status).toBe(200);
      expect(performance.now() - asked).toBeLessThan(1_000);
    }
    const [list, query] = (await Promise.all(slow)) as [Response, Response];
    expect([list.status, await list.json()]).toEqual([
      503,
      expect.objectContaining({ code: 'QUERY_TIMEOUT' }),
    ]);
    expect([query.status, await query.json()]).toEqual([
      503,
      expect.objectContaining({
        errors: [expect.objectContaining({ extensions: { code: 'QUERY_TIMEOUT' } })],
      }),
    ]);
    expect(performance.now() - start).toBeLessThan(MOST_TIME + 3_000);
  });
});

/** As if the list of customers were too long to be read. */
function neverAnsweringCustomers(database: Database): Database {
  return {
    ...database,
    rows: (statement, giveUp) =>
      database.rows(/from customers\b/.test(statement.sql) ? ENDLESS[database.dialect] : statement, giveUp),
  };
}
