import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import sql from 'sql-template-tag';
import { openDatabase, type Database } from '../database.js';
import { readDataState } from '../pipeline/data-state.js';
import { customer, load } from '../testing/make.js';
import { PostgresNode } from '../testing/postgres-node.js';

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
    const [row] = await database.asOf(await readDataState(database)).rows(CUSTOMERS);
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
    // whoever has not yet seen the change may still read there
    await keeper.query('select pg_wal_replay_resume()');
    await untilReplicaAnswers();
    expect(await look()).toEqual({ customers: loaded, isReplica: true });
  });

  test('takes reading off the primary, all but the state of the data', async () => {
    await untilReplicaAnswers();
    const state = await readDataState(database);
    const before = await rowsRead(primary);
    await Promise.all(Array.from({ length: 30 }, () => database.asOf(state).rows(CUSTOMERS)));
    expect(await rowsRead(primary)).toBe(before);
  });

  test('people and sessions are read from the primary', async () => {
    await untilReplicaAnswers();
    const seen = database.asOf(await readDataState(database));
    const [row] = await seen.identity.rows(sql`select pg_is_in_recovery() as "isReplica"`);
    expect(row).toEqual({ isReplica: false });
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

async function connect(node: PostgresNode): Promise<pg.Client> {
  const client = new pg.Client(node.url);
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** How often the table of customers was read through. */
async function rowsRead(node: PostgresNode): Promise<number> {
  const client = await connect(node);
  // what a session has counted is told with a delay, unless it is asked to
  await delay(1_200);
  const { rows } = await client.query<{ scans: number }>(
    `select seq_scan + coalesce(idx_scan, 0) as scans from pg_stat_user_tables where relname = 'customers'`,
  );
  await client.end();
  return rows[0]!.scans;
}
