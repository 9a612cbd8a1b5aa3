import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import sql from 'sql-template-tag';
import { openDatabase, type Database } from '../database.js';
import { readDataState } from '../pipeline/data-state.js';
import { customer, load } from '../testing/make.js';
import { PostgresNode } from '../testing/postgres-node.js';
import { serveOwn, setUp } from '../testing/signed-in.js';
import type { Visitor } from '../testing/visitor.js';

const CUSTOMERS = sql`select count(*) as n, pg_is_in_recovery() as "isReplica" from customers`;

describe('a replica', () => {
  let primary: PostgresNode;
  let standby: PostgresNode;
  let database: Database;
  /** For what whoever runs the replica does to it. */
  let keeper: pg.Client;
  let loaded = 0;

  beforeAll(async () => {
    primary = await PostgresNode.create();
    standby = await primary.standby();
    const settings = { kind: 'postgres', url: primary.url, replicaUrl: standby.url, pool: 3 } as const;
    database = await openDatabase({ database: settings });
    keeper = await connect(standby);
  }, 60_000);
  afterAll(async () => {
    await keeper.end().catch(() => undefined);
    await database.close();
    await standby.remove();
    await primary.remove();
  });

  /** One more customer; what whoever has loaded it sees afterwards, and where from. */
  async function loadOne() {
    await load(database, { customers: [customer({ id: `C${++loaded}` })] });
    return look();
  }

  async function look() {
    const [row] = await database.asOf!(await readDataState(database)).rows(CUSTOMERS);
    return { customers: Number(row!.n), isReplica: Boolean(row!.isReplica) };
  }

  async function untilReplicaAnswers(): Promise<void> {
    while (!(await look()).isReplica) await delay(20);
  }

  test('is read once it has come as far as whoever reads, and never shows older data', async () => {
    for (let nth = 0; nth < 5; nth++) {
      expect((await loadOne()).customers).toBe(loaded);
      await untilReplicaAnswers();
      expect(await look()).toEqual({ customers: loaded, isReplica: true });
    }
  });

  test('that is behind leaves reading to the primary until it has caught up', async () => {
    await keeper.query('select pg_wal_replay_pause()');
    for (let nth = 0; nth < 20; nth++) {
      const seen = nth % 5 === 0 ? await loadOne() : await look();
      expect(seen).toEqual({ customers: loaded, isReplica: false });
    }
    await keeper.query('select pg_wal_replay_resume()');
    await untilReplicaAnswers();
    expect(await look()).toEqual({ customers: loaded, isReplica: true });
  });

  test('takes all reading off the primary but the state of the data', async () => {
    await untilReplicaAnswers();
    const seen = database.asOf!(await readDataState(database));
    const answers = await Promise.all(Array.from({ length: 30 }, () => seen.rows(CUSTOMERS)));
    expect(answers.flat().map(({ isReplica }) => isReplica)).toEqual(Array(30).fill(true));
  });

  test('whoever asks over HTTP sees what they changed, however far behind it is', async () => {
    await loadOne();
    const app = await serveOwn(database);
    try {
      const admin = await setUp(app, database);
      loaded = await customersOf(admin);
      await untilReplicaAnswers();
      await keeper.query('select pg_wal_replay_pause()');
      await admin.ask('mutation { invitePerson(email: "bo@x.example", role: SALES) { link } }');
      expect(await admin.ask('{ invitations { email } }')).toEqual({
        invitations: [{ email: 'bo@x.example' }],
      });
      await load(database, { customers: [customer({ id: `C${++loaded}` })] });
      expect(await customersOf(admin)).toBe(loaded);
      await keeper.query('select pg_wal_replay_resume()');
      await untilReplicaAnswers();
      await admin.ask('{ customers(first: 3) { nodes { id } } }');
      const { rows } = await keeper.query<{ query: string }>(
        `select query from pg_stat_activity where application_name = 'contexq' and query like '%order by c.sort_name%'`,
      );
      expect(rows).toHaveLength(1);
    } finally {
      await app.stop();
    }
  });

  test('that is lost keeps nobody waiting, and is read again when it is back', async () => {
    await untilReplicaAnswers();
    const reading = Array.from({ length: 20 }, () => look());
    await Promise.all([standby.stop('SIGQUIT'), ...reading]);
    for (const seen of await Promise.all(reading)) expect(seen.customers).toBe(loaded);
    const asked = performance.now();
    expect(await look()).toEqual({ customers: loaded, isReplica: false });
    expect(await loadOne()).toEqual({ customers: loaded, isReplica: false });
    expect(performance.now() - asked).toBeLessThan(3_000);
    await standby.start();
    await untilReplicaAnswers();
    expect((await look()).customers).toBe(loaded);
  });
});

async function customersOf(admin: Visitor): Promise<number> {
  const { customers } = await admin.ask<{ customers: { totalCount: number } }>(
    '{ customers(first: 1) { nodes { id } totalCount } }',
  );
  return customers.totalCount;
}

async function connect(node: PostgresNode): Promise<pg.Client> {
  const client = new pg.Client(node.url);
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
