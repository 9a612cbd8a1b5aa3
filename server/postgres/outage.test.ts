import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import sql from 'sql-template-tag';
import { openDatabase, type Database } from '../database.js';
import { withinTime } from '../http/query-time.js';
import { customer, load } from '../testing/make.js';
import { CuttingProxy } from '../testing/cutting-proxy.js';
import { postgresUrl } from '../testing/postgres.js';
import { PostgresNode } from '../testing/postgres-node.js';
import { serveApp, type ServedApp } from '../testing/serve-app.js';

/** Connections that read here. */
const POOL = 2;

describe('a PostgreSQL that goes and comes back', () => {
  let node: PostgresNode;
  let database: Database;
  let app: ServedApp;

  beforeAll(async () => {
    node = await PostgresNode.create();
    database = await openDatabase({ database: { kind: 'postgres', url: node.url, pool: POOL } });
    await load(database, { customers: [customer({ id: 'C1', name: 'Ada' })] });
    app = await serveApp(database);
  }, 60_000);
  afterAll(async () => {
    await app.stop();
    await database.close();
    await node.remove();
  });

  const statusOf = async (path: string) => (await app.get(path)).status;

  test.each(['SIGINT', 'SIGQUIT'] as const)(
    'by %s: the server says so, and serves again by itself',
    async (signal) => {
      expect([await statusOf('/readyz'), await statusOf('/customers')]).toEqual([200, 200]);
      await node.stop(signal);
      expect([await statusOf('/healthz'), await statusOf('/readyz')]).toEqual([200, 503]);
      const refused = await app.get('/customers');
      expect([refused.status, await refused.json()]).toEqual([
        503,
        expect.objectContaining({ code: 'UNAVAILABLE' }),
      ]);

      const written = database.identity.write((session) =>
        session.run(sql`insert into settings (name, value) values (${`during ${signal}`}, '')`),
      );
      await node.start();
      const back = performance.now();
      while ((await statusOf('/readyz')) !== 200) await delay(50);
      expect(performance.now() - back).toBeLessThan(10_000);
      expect(await statusOf('/customers')).toBe(200);
      // what was to be stored meanwhile has waited
      await written;
      expect(
        await database.rows(sql`select name from settings where name = ${`during ${signal}`}`),
      ).toHaveLength(1);
    },
    60_000,
  );

  test('what nobody waits for any more is ended there', async () => {
    const hurried = withinTime(database, 200);
    await expect(hurried.rows(sql`select pg_sleep(60)`)).rejects.toMatchObject({ code: 'QUERY_TIMEOUT' });
    const sleeping = sql`
      select count(*) as n from pg_stat_activity where state = 'active' and query like '%pg_sleep%' and pid <> pg_backend_pid()`;
    const asked = performance.now();
    while (Number((await database.rows(sleeping))[0]!.n) > 0) await delay(20);
    expect(performance.now() - asked).toBeLessThan(5_000);
  });

  test('who waits too long for a connection is told so; people and loads have connections of their own', async () => {
    const giveUp = new AbortController();
    const busy = Array.from({ length: POOL }, () =>
      database.rows(sql`select pg_sleep(60)`, giveUp.signal).catch((error: unknown) => error),
    );
    const waiting = expect(database.rows(sql`select 1`)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await load(database, { customers: [customer({ id: 'C2' })] });
    await waiting;
    giveUp.abort();
    await Promise.all(busy);
    expect(await database.rows(sql`select 1 as one`)).toEqual([{ one: 1 }]);
  });
});

test('a PostgreSQL that is still starting is waited for', async () => {
  const network = await CuttingProxy.before(await postgresUrl());
  network.starting = 3;
  const database = await openDatabase({ database: { kind: 'postgres', url: network.url } });
  expect(network.starting).toBe(0);
  expect(await database.rows(sql`select 1 as one`)).toEqual([{ one: 1 }]);
  await database.close();
  await network.close();
});
