import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import sql from 'sql-template-tag';
import { connect } from '../backup/connect.js';
import { restoreBackup } from '../backup/restore-backup.js';
import { writeBackup } from '../backup/write-backup.js';
import type { Config } from '../config.js';
import { openDatabase, type Database } from '../database.js';
import { MIGRATION_NAMES } from '../migrations/recorded.js';
import { runMigrations } from '../migrations/run-migrations.js';
import { verify } from '../rollups/verify.js';
import { ask } from '../testing/ask.js';
import { places } from '../testing/database-place.js';
import { storeEarlierRows } from '../testing/earlier-rows.js';
import { customer, load, product, transaction } from '../testing/make.js';
import { postgresUrl } from '../testing/postgres.js';
import { sessionOf } from '../transact.js';
import { SalesPartitions, partitionSales } from '../transactions/sales-partitions.js';
import type { Partitions } from './postgres-settings.js';

const PARTIES = {
  customers: [customer({ id: 'C1', segment: 'A' }), customer({ id: 'C2', segment: 'B' })],
  products: [product({ id: 'P1' }), product({ id: 'P2' })],
};
const sale = (id: string, at: string, given = {}) =>
  transaction({ id, at, productId: 'P1', customerId: 'C1', orderId: `O-${id}`, ...given });
const inOneTable = /^DATABASE_PARTITIONS is "month", but .* in one table, .* npm run restore /;
const byMonth = /^DATABASE_PARTITIONS is "none", but .* by month, .* npm run restore /;

describe('sales by month', () => {
  const { folder, newPlace } = places();
  const opened: Database[] = [];
  let told: jest.SpiedFunction<typeof process.stdout.write>;

  beforeEach(() => {
    told = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  });
  afterEach(async () => {
    told.mockRestore();
    await Promise.all(opened.splice(0).map((database) => database.close()));
  });

  async function open(database: Config['database'], upgrade?: Config['upgrade']): Promise<Database> {
    const made = await openDatabase({ database, ...(upgrade && { upgrade }) });
    opened.push(made);
    return made;
  }

  async function newDatabase(partitions: Partitions) {
    const place = { kind: 'postgres', url: await postgresUrl(), partitions } as const;
    return { place, database: await open(place) };
  }

  test('is the form of an empty database alone; what holds sales keeps its form, and a start says so', async () => {
    const { place, database } = await newDatabase('none');
    await load(database, PARTIES);
    await open({ ...place, partitions: 'month' });
    expect(told).not.toHaveBeenCalled();
    expect(await load(database, { transactions: [sale('a', '2026-01-15')] })).toMatchObject({
      status: 'loaded',
    });
    expect(await monthsOf(database)).toEqual({ a: '2026_01' });
    await open({ ...place, partitions: 'none' });
    expect(told.mock.lastCall![0]).toMatch(byMonth);

    const whole = await newDatabase('none');
    await load(whole.database, { ...PARTIES, transactions: [sale('a', '2026-01-15')] });
    await open({ ...whole.place, partitions: 'month' });
    expect(told.mock.lastCall![0]).toMatch(inOneTable);
    expect(told).toHaveBeenCalledTimes(2);
    expect(await SalesPartitions.open(whole.database)).toBeUndefined();
  });

  test('is made once by servers that start together', async () => {
    const place = { kind: 'postgres', url: await postgresUrl(), partitions: 'month' } as const;
    const [one, other] = await Promise.all([open(place), open(place)]);
    await load(one, { ...PARTIES, transactions: [sale('a', '2025-12-31')] });
    await load(other, { transactions: [sale('b', '2026-01-01'), sale('a', '2026-01-01')] });
    expect(await monthsOf(one)).toEqual({ a: '2026_01', b: '2026_01' });
    expect(told).not.toHaveBeenCalled();
  });

  test('holds each id once: corrections move rows and leave their keys', async () => {
    const { database } = await newDatabase('month');
    const lines = [
      sale('a', '2025-11-30T23:59:59.999Z', { quantity: 3 }),
      sale('b', '2025-12-01'),
      sale('a', '2025-12-24', { quantity: 2 }),
      sale('c', '2026-02-01', { orderId: 'O-b', quantity: -1 }),
    ];
    await load(database, { ...PARTIES, transactions: lines });
    expect(await monthsOf(database)).toEqual({ a: '2025_12', b: '2025_12', c: '2026_02' });
    const keys = await keysOf(database);
    await load(database, {
      transactions: [sale('a', '1999-12-31'), sale('b', '2026-02-28', { productId: 'P2' }), lines[3]!],
    });
    expect(await monthsOf(database)).toEqual({ a: '1999_12', b: '2026_02', c: '2026_02' });
    expect(await keysOf(database)).toEqual(keys);
    expect(await verify(database)).toEqual([]);
    const same = { transactions: [sale('b', '2026-02-28', { productId: 'P2' })] };
    expect(await load(database, same)).toMatchObject({ status: 'unchanged' });
    await load(database, {}, { removals: { transactions: ['b'] } });
    await load(database, { transactions: [sale('d', '2030-06-15')] });
    expect(await monthsOf(database)).toEqual({ a: '1999_12', c: '2026_02', d: '2030_06' });
    expect((await keysOf(database))['d']).toBeGreaterThan(Math.max(...Object.values(keys)));
    expect(await verify(database)).toEqual([]);
    await expect(
      database.write((session) =>
        session.run(sql`
          insert into sales_transactions select 99, transaction_id, order_key, customer_key, product_key, quantity,
            unit_price, amount, occurred_at + 1, day, month from sales_transactions where transaction_id = 'd'`),
      ),
    ).rejects.toMatchObject({ code: '23505' });
  });

  test('is listed in order over months, whoever the lines belong to', async () => {
    const { database } = await newDatabase('month');
    const days = Array.from(
      { length: 10 },
      (_, n) => `2025-${String(3 + ((n * 7) % 10)).padStart(2, '0')}-01`,
    );
    const lines = days.map((at) => sale(at.slice(0, 7), at));
    await load(database, { ...PARTIES, transactions: lines });
    const newest = days.map((day) => day.slice(0, 7)).sort((one, other) => (one < other ? 1 : -1));
    for (const [list, pick] of [
      ['transactions', (data: Answer) => data.transactions],
      ['customer(id: "C1") { transactions', (data: Answer) => data.customer?.transactions],
    ] as const) {
      const ids: string[] = [];
      let after = '';
      do {
        const tail = list.includes('{') ? '}' : '';
        const query = `{ ${list}(first: 3${after}) { nodes { id } pageInfo { hasNextPage endCursor } } ${tail} }`;
        const page = pick(await ask<Answer>(database, query))!;
        ids.push(...page.nodes.map(({ id }) => id));
        after = page.pageInfo.hasNextPage ? `, after: "${page.pageInfo.endCursor}"` : '';
      } while (after);
      expect(ids).toEqual(newest);
    }
  });

  test('is read while a load makes partitions', async () => {
    const { database } = await newDatabase('month');
    await load(database, { ...PARTIES, transactions: [sale('a', '2026-01-15')] });
    await database.write(async (session) => {
      await (await SalesPartitions.open(session))!.ensure([Date.UTC(2026, 5)]);
      await session.rows(sql`select 1`);
      expect(await monthsOf(database)).toEqual({ a: '2026_01' });
    });
    expect(await monthsOf(database)).toEqual({ a: '2026_01' });
  });

  test('goes from a backup into either form and either database', async () => {
    const { place, database } = await newDatabase('month');
    const lines = Array.from({ length: 2_000 }, (_, n) =>
      sale(`t${n}`, new Date(Date.UTC(2025, n % 20, 1 + (n % 28))).toISOString(), {
        orderId: `O${n >> 1}`,
        productId: n % 3 === 0 ? 'P2' : 'P1',
        quantity: n % 9 === 0 ? -1 : 1,
      }),
    );
    await load(database, { ...PARTIES, transactions: lines });
    await load(database, {}, { removals: { transactions: ['t1999'] } });
    let [from, source] = [place as Config['database'], database];
    const ways = [
      await newPlace('sqlite'),
      { ...(await newPlace('postgres')), partitions: 'month' as const },
    ];
    for (const to of [...ways, await newPlace('postgres')]) {
      const file = join(folder, `${opened.length}.backup.gz`);
      await connect(from, (runner) => writeBackup(runner, file));
      const { partitions } = to as { partitions?: Partitions };
      await connect(to, (runner) => restoreBackup(runner, file, { partitions }));
      const restored = await open(to);
      expect(await verify(restored)).toEqual([]);
      const all = sql`select * from sales_transactions order by transaction_key`;
      expect(await restored.rows(all)).toEqual(await source.rows(all));
      expect((await SalesPartitions.open(restored)) !== undefined).toBe(partitions === 'month');
      if (partitions) expect(await indexesOf(restored)).toEqual(await indexesOf(database));
      // keys go on after those of lines that are gone
      await load(restored, { transactions: [sale(`more in ${to.kind}`, '2025-05-05')] });
      expect(Math.max(...Object.values(await keysOf(restored)))).toBeGreaterThan(2_000);
      [from, source] = [to, restored];
    }
    expect(told).not.toHaveBeenCalled();
  });

  test('is upgraded as it is', async () => {
    const place = { ...(await newPlace('postgres')), partitions: 'month' as const };
    const names = MIGRATION_NAMES.slice(0, -1);
    await connect(place, async (runner) => {
      await runMigrations(runner, names);
      const session = sessionOf('postgres', (text, values) => runner.query(text, values));
      await partitionSales(session);
      await (await SalesPartitions.open(session))!.ensure([Date.UTC(2025, 11), Date.UTC(2026, 0)]);
      await storeEarlierRows(runner, names);
    });
    const database = await open(place, { backupFolder: folder, withoutBackup: false });
    expect(told.mock.calls.map(([text]) => String(text))).toEqual([
      expect.stringMatching(/^The database is upgraded/),
    ]);
    expect(await monthsOf(database)).toEqual({ s1: '2025_12', s2: '2025_12', s3: '2026_01', s4: '2026_01' });
    expect(await verify(database)).toEqual([]);
  });
});

interface Lines {
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

interface Answer {
  transactions?: Lines;
  customer?: { transactions: Lines };
}

/** The partition of each line. */
async function monthsOf(database: Database): Promise<Record<string, string>> {
  const rows = await database.rows(sql`
    select transaction_id, tableoid::regclass::text as partition from sales_transactions order by transaction_id`);
  return Object.fromEntries(
    rows.map((row) => [String(row.transaction_id), String(row.partition).replace('sales_transactions_', '')]),
  );
}

async function keysOf(database: Database): Promise<Record<string, number>> {
  const rows = await database.rows(sql`select transaction_id, transaction_key from sales_transactions`);
  return Object.fromEntries(rows.map((row) => [String(row.transaction_id), Number(row.transaction_key)]));
}

/** What the tables of sales are reached by. */
function indexesOf(database: Database): Promise<unknown[]> {
  return database.rows(sql`
    select tablename, replace(indexdef, indexname, '') as definition from pg_indexes
    where tablename like 'sales_transactions%' order by 1, 2`);
}
