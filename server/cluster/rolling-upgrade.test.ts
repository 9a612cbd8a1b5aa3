import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { openDatabase, type Database } from '../database.js';
import { listen } from '../http/listen.js';
import { MIGRATIONS } from '../migrations/migrations.js';
import { customer, load } from '../testing/make.js';
import { postgresUrl } from '../testing/postgres.js';
import { serveApp, type ServedApp } from '../testing/serve-app.js';
import { SteadyLoad } from '../testing/steady-load.js';
import { Backends } from './backends.js';
import { balancer } from './balancer.js';

/** What the next version brings. */
class Nicknames1860000000000 implements MigrationInterface {
  readonly name = 'Nicknames1860000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table customers add column nickname text');
    await runner.query('create table nicknames (customer_key integer primary key, nickname text not null)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table nicknames');
    await runner.query('alter table customers drop column nickname');
  }
}

/** ms, as of a server that is told to end. */
const SIGNAL = 50;
const DRAIN = 1_000;
const PATIENCE = 10_000;

const QUERY = { query: '{ customers(first: 5) { nodes { name health { score } } } }' };
const ASKS = [
  ['/customers?limit=5'],
  ['/overview'],
  ['/graphql', post(QUERY)],
  ['/readyz'],
] as const satisfies (readonly [string, RequestInit?])[];

function post(body: object): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  };
}

describe('servers of two versions', () => {
  const endings: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const end of endings.splice(0).reverse()) await end();
  });

  test('serve side by side while one after the other is replaced, and nobody notices', async () => {
    const url = await postgresUrl();
    const backends = new Backends();
    const running: { app: ServedApp; database: Database }[] = [];
    const open = () => openDatabase({ database: { kind: 'postgres', url } });
    const start = async (database: Database) => {
      const app = await serveApp(database);
      running.push({ app, database });
      backends.add(app.address);
    };
    const end = async () => {
      const { app, database } = running.shift()!;
      backends.remove(app.address);
      // a signal takes its time, in which what was on its way comes: who asks a server that ends whether it is ready is told no
      await delay(SIGNAL);
      app.readiness.phase = { name: 'stopping' };
      await delay(DRAIN);
      await app.stop(PATIENCE);
      await database.close();
    };
    endings.push(async () => {
      while (running.length > 0) await end();
    });
    await start(await open());
    await start(await open());
    // a server refuses tables that it does not know: these are of the new version, but for what they say of themselves
    const upgraded = [await open(), await open()];
    const [first] = running;
    await load(first!.database, { customers: [customer({ id: 'c1' }), customer({ id: 'c2' })] });
    const front = await listen(balancer(backends), '127.0.0.1', 0);
    endings.push(() => front.stop(1_000));
    const asking = new SteadyLoad(front.address, ASKS);
    await asking.more(20);

    // the first server of the new version brings the tables up to date
    const next = new DataSource({
      ...(first!.database.source.options as { type: 'postgres' }),
      migrations: [...MIGRATIONS, Nicknames1860000000000],
    });
    await next.initialize();
    expect(await next.runMigrations({ transaction: 'each' })).toMatchObject([
      { name: 'Nicknames1860000000000' },
    ]);
    await next.destroy();
    await asking.more(20);
    // those of the old version write as before
    await load(first!.database, { customers: [customer({ id: 'c3' })] });
    for (const database of upgraded) {
      await start(database);
      await end();
      await asking.more(20);
    }
    const answer = await fetch(`${front.address}/customers`);
    expect(answer.headers.get('x-total-count')).toBe('3');
    expect(await asking.end()).toEqual([]);
    expect(asking.outcomes.length).toBeGreaterThan(80);
  }, 120_000);
});
