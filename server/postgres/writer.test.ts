import { randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import sql from 'sql-template-tag';
import { openDatabase, type Database } from '../database.js';
import type { Session } from '../kit/session.js';
import { readVersion } from '../kit/settings.js';
import { verify } from '../rollups/verify.js';
import { CuttingProxy } from '../testing/cutting-proxy.js';
import { customer, load, product, transaction } from '../testing/make.js';
import { postgresUrl } from '../testing/postgres.js';

const PARTIES = {
  customers: [customer({ id: 'C1' }), customer({ id: 'C2' })],
  products: [product({ id: 'P1' })],
};

/** Rows that tests write, each by a write of its own. */
const insert = (session: Session, name: string) =>
  session.run(sql`insert into settings (name, value) values (${name}, '')`);

async function names(database: Database): Promise<string[]> {
  const rows = await database.rows(sql`select name from settings where name like 'w%' order by name`);
  return rows.map(({ name }) => String(name));
}

describe('a write over a connection that is lost', () => {
  let proxy: CuttingProxy;
  let database: Database;
  let direct: Database;

  beforeAll(async () => {
    const url = await postgresUrl();
    proxy = await CuttingProxy.before(url);
    direct = await openDatabase({ database: { kind: 'postgres', url } });
    database = await openDatabase({ database: { kind: 'postgres', url: proxy.url } });
  });
  afterAll(async () => {
    await Promise.all([database.close(), direct.close()]);
    await proxy.close();
  });

  test.each(['answer', 'commit'] as const)('is stored once when the %s is lost', async (next) => {
    let runs = 0;
    proxy.next = next;
    const answer = await database.identity.write(async (session) => {
      runs++;
      await insert(session, `w-${next}`);
      return runs;
    });
    expect(runs).toBe(next === 'answer' ? 1 : 2);
    expect(answer).toBe(runs);
    expect(await names(direct)).toContain(`w-${next}`);
  });

  test('is run again when the connection breaks in the middle', async () => {
    let runs = 0;
    await database.identity.write(async (session) => {
      await insert(session, 'w-middle');
      if (++runs === 1) proxy.cutAll();
      await insert(session, 'w-middle-2');
    });
    expect(runs).toBe(2);
    expect(await names(direct)).toEqual(expect.arrayContaining(['w-middle', 'w-middle-2']));
  });

  test('a read is done again', async () => {
    await names(database);
    proxy.cutAll();
    expect(await names(database)).toEqual(await names(direct));
  });

  test.each(['answer', 'commit'] as const)('a load goes in once when the %s is lost', async (next) => {
    const lines = [transaction({ productId: 'P1', customerId: 'C1' })];
    await load(direct, PARTIES);
    const version = await readVersion(direct);
    let restarts = 0;
    proxy.next = next;
    const receipt = await load(database, { transactions: lines }, { onRestart: () => restarts++ });
    expect(receipt).toMatchObject({
      status: 'loaded',
      version: version + 1,
      kinds: { transactions: { inserted: 1 } },
    });
    expect(restarts).toBe(next === 'answer' ? 0 : 1);
    expect(await readVersion(direct)).toBe(version + 1);
    const loads = sql`select count(*) as loads from loads where version = ${version + 1}`;
    expect(await direct.rows(loads)).toEqual([{ loads: 1 }]);
  });

  test('two servers write while connections break at random: nothing is lost and nothing is stored twice', async () => {
    const other = await openDatabase({ database: { kind: 'postgres', url: proxy.url } });
    const breaking = breakNowAndThen(proxy, 10);
    const writes = [database, other].flatMap((one, server) =>
      Array.from({ length: 20 }, (_, nth) => `w${server}-${String(nth).padStart(2, '0')}`).map((name) =>
        one.identity.write((session) => insert(session, name)).then(() => name),
      ),
    );
    const loads = [database, other].map(async (one) => {
      for (let nth = 0; nth < 4; nth++)
        await load(one, { transactions: [transaction({ productId: 'P1', customerId: 'C2' })] });
    });
    const acknowledged = await Promise.all(writes);
    await Promise.all(loads);
    await breaking;
    await other.close();
    expect((await names(direct)).filter((name) => /^w\d/.test(name))).toEqual(acknowledged.sort());
    const lines = sql`
      select count(*) as lines from sales_transactions t join customers c using (customer_key) where customer_id = 'C2'`;
    expect(await direct.rows(lines)).toEqual([{ lines: 8 }]);
    expect(await verify(direct)).toEqual([]);
  });
});

describe('a write that fails', () => {
  let database: Database;

  beforeAll(async () => {
    database = await openDatabase({ database: { kind: 'postgres', url: await postgresUrl() } });
  });
  afterAll(() => database.close());

  test('by a deadlock is run again', async () => {
    await load(database, PARTIES);
    const touch = (session: Session, id: string) =>
      session.rows(sql`update customers set email = 'x' where customer_id = ${id} returning 1`);
    let runs = 0;
    const inTurn = (store: Pick<Database, 'write'>, [first, second]: [string, string]) =>
      store.write(async (session) => {
        runs++;
        await touch(session, first);
        await delay(runs <= 2 ? 300 : 0);
        await touch(session, second);
      });
    await Promise.all([inTurn(database, ['C1', 'C2']), inTurn(database.identity, ['C2', 'C1'])]);
    expect(runs).toBe(3);
  });

  test('by a mistake of its own is not', async () => {
    let runs = 0;
    const twice = database.write(async (session) => {
      runs++;
      await insert(session, 'w');
      await insert(session, 'w');
    });
    await expect(twice).rejects.toMatchObject({ code: '23505' });
    expect(runs).toBe(1);
  });
});

async function breakNowAndThen(proxy: CuttingProxy, times: number): Promise<void> {
  for (let nth = 0; nth < times; nth++) {
    await delay(50 + randomInt(150));
    if (nth % 3 === 0) proxy.cutAll();
    else proxy.next = nth % 3 === 1 ? 'answer' : 'commit';
  }
  proxy.next = undefined;
}
