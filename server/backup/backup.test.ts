import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import sql, { raw } from 'sql-template-tag';
import type { Config } from '../config.js';
import { openDatabase, type Database } from '../database.js';
import { relation, type Dialect } from '../kit/dialect.js';

import { verify } from '../rollups/verify.js';
import { places } from '../testing/database-place.js';
import { customer, load, product, ticket, transaction } from '../testing/make.js';
import { BackupFile } from './backup-file.js';
import { LEFT_OUT } from './backup-format.js';
import { connect } from './connect.js';
import { restoreBackup } from './restore-backup.js';
import { writeBackup } from './write-backup.js';

const DIALECTS: Dialect[] = ['sqlite', 'postgres'];
const WAYS = DIALECTS.flatMap((from) => DIALECTS.map((to) => [from, to] as const));

describe('a backup', () => {
  const { folder, newPlace } = places();
  const opened: Database[] = [];
  let files = 0;
  const newFile = () => join(folder, `${++files}.backup.gz`);

  afterEach(async () => {
    await Promise.all(opened.splice(0).map((database) => database.close()));
  });

  async function open(database: Config['database']): Promise<Database> {
    const made = await openDatabase({ database });
    opened.push(made);
    return made;
  }

  const backUp = (place: Config['database'], file: string, options = {}) =>
    connect(place, (runner) => writeBackup(runner, file, options));
  const restore = (place: Config['database'], file: string, options = {}) =>
    connect(place, (runner) => restoreBackup(runner, file, options));

  test.each(WAYS)('of %s, restored into %s, holds the same and goes on', async (from, to) => {
    const source = await newPlace(from);
    await fill(await open(source));
    const file = newFile();
    await backUp(source, file);

    const target = await newPlace(to);
    const { contents } = await restore(target, file);
    expect(contents.get('sales_transactions')).toBe(3);
    const again = newFile();
    await backUp(target, again);
    expect(await digests(again)).toEqual(await digests(file));

    const restored = await open(target);
    expect(await verify(restored)).toEqual([]);
    for (const table of LEFT_OUT) {
      expect(await restored.rows(sql`select * from ${raw(table)}`)).toEqual([]);
    }
    // the newest sale and ticket were taken away before; their keys are not given again
    const keysOf = (database: Database) =>
      database.rows(sql`
        select max(transaction_key) as sale, max(ticket_key) as ticket
        from sales_transactions, support_tickets`);
    const more = {
      customers: [customer({ id: 'C9', segment: 'new' })],
      transactions: [transaction({ id: 'later', productId: 'P1', customerId: 'C1', orderId: 'O9' })],
      tickets: [ticket({ id: 'later', customerId: 'C9' })],
    };
    const original = opened[0]!;
    await load(original, more);
    await load(restored, more);
    expect(await verify(restored)).toEqual([]);
    const [after] = await keysOf(restored);
    expect(after).toEqual({ sale: 5, ticket: 3 });
    expect([after]).toEqual(await keysOf(original));
  });

  test.each(DIALECTS)('of %s is one state of it while loads go on', async (dialect) => {
    const source = await newPlace(dialect);
    const database = await open(source);
    await fill(database);
    const stopping = new AbortController();
    const loads = (async () => {
      for (let round = 0; !stopping.signal.aborted; round++) {
        const lines = Array.from({ length: 20 }, (_, line) => ({
          id: `r${round}-${line}`,
          orderId: `R${round}-${line >> 1}`,
          productId: line % 2 === 0 ? 'P1' : 'P2',
          customerId: 'C1',
        }));
        await load(database, { transactions: lines.map(transaction) });
      }
    })();
    try {
      const held: number[] = [];
      for (let round = 0; round < 3; round++) {
        const file = newFile();
        await backUp(source, file);
        const target = await newPlace(round % 2 === 0 ? 'sqlite' : 'postgres');
        const { contents, head } = await restore(target, file);
        const restored = await open(target);
        expect(await verify(restored)).toEqual([]);
        const sales = contents.get('sales_transactions')!;
        expect(sales).toBe(3 + (head.version - 2) * 20);
        held.push(sales);
      }
      expect(new Set(held).size).toBeGreaterThan(1);
    } finally {
      stopping.abort();
      await loads;
    }
  });

  test.each(WAYS)('of %s keeps every text and every number to the last digit in %s', async (from, to) => {
    const source = await newPlace(from);
    const database = await open(source);
    const texts = fc.sample(fc.string({ unit: 'binary' }), 300).map((text) => text.replaceAll('\0', ''));
    texts.push('\\N', '\\.', '\\', '\t\n\r\b\f\v', '\\t', '', 'é😀\u2028', '\\.\n\\.');
    const numbers = fc
      .sample(fc.double({ noNaN: true, noDefaultInfinity: true }), 2_000)
      .concat(0.1, 1e21, 5e-324);
    const fractions = numbers.map((number, key) => [key + 1, Object.is(number, -0) ? 0 : number]);
    await database.write(async (session) => {
      await session.run(sql`insert into audit_log (at, kind, actor, detail) select 1, 'test', 'test', v
        from ${relation(
          from,
          { v: 'text' },
          texts.map((text) => [text]),
        )} r`);
      await session.run(sql`insert into churn_risks (customer_key, probability, contributions) select k, p, '[]'
        from ${relation(from, { k: 'integer', p: 'double precision' }, fractions)} r`);
    });
    const file = newFile();
    await backUp(source, file);
    const target = await newPlace(to);
    await restore(target, file);
    const restored = await open(target);
    for (const read of [
      sql`select detail from audit_log order by entry_key`,
      sql`select customer_key, probability from churn_risks order by customer_key`,
    ]) {
      const rows = await database.rows(read);
      expect(rows.length).toBeGreaterThan(300);
      expect(await restored.rows(read)).toEqual(rows);
    }
  });

  test('is for its owner alone, replaces nothing unasked and leaves nothing behind when it fails', async () => {
    const source = await newPlace('sqlite');
    const file = newFile();
    await expect(backUp(source, file)).rejects.toThrow('the database is empty: there is nothing to back up');
    expect(existsSync(file)).toBe(false);
    await fill(await open(source));
    await backUp(source, file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const before = await digests(file);
    await load(opened[0]!, { customers: [customer({ id: 'C8' })] });
    await expect(backUp(source, file)).rejects.toThrow(`${file} is there already; --force replaces it`);
    expect(await digests(file)).toEqual(before);
    await backUp(source, file, { force: true });
    expect(await digests(file)).not.toEqual(before);
    await expect(backUp(source, join(file, 'below'))).rejects.toThrow(/cannot be written/);
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
  });

  test.each(DIALECTS)('goes into a %s database that holds something only when told to', async (dialect) => {
    const source = await newPlace('sqlite');
    await fill(await open(source));
    const file = newFile();
    await backUp(source, file);
    const target = await newPlace(dialect);
    const other = await open(target);
    await load(other, { customers: [customer({ id: 'X1' }), customer({ id: 'X2' })] });
    await expect(restore(target, file)).rejects.toThrow(
      /^the database holds 2 customers, .*; --replace lets them go$/,
    );
    expect(await other.rows(sql`select count(*) as rows from customers`)).toEqual([{ rows: 2 }]);
    // servers that run go on with what it holds then
    await restore(target, file, { replace: true });
    expect(await other.rows(sql`select customer_id from customers order by customer_key`)).toEqual([
      { customer_id: 'C1' },
      { customer_id: 'C2' },
    ]);
    expect(await verify(other)).toEqual([]);
  });
});

/** Two customers, three sales and two tickets of four that ever were, somebody who is signed in, and a link. */
async function fill(database: Database): Promise<void> {
  await load(database, {
    customers: [
      customer({ id: 'C1', name: 'Ada\tLovelace\\', segment: 'SMB' }),
      customer({ id: 'C2', email: 'e@x.example' }),
    ],
    products: [product({ id: 'P1', price: 9.99 }), product({ id: 'P2', excluded: true })],
    transactions: [
      transaction({ id: 's1', orderId: 'O1', customerId: 'C1', productId: 'P1', quantity: 2 }),
      transaction({ id: 's2', orderId: 'O1', customerId: 'C1', productId: 'P2' }),
      transaction({ id: 's3', orderId: 'O2', productId: 'P1', quantity: -1 }),
      transaction({ id: 's4', orderId: 'O2', customerId: 'C2', productId: 'P1' }),
    ],
    tickets: [
      ticket({ id: 'k1', customerId: 'C1', sentiment: -0.5, subject: 'line\nbreak', body: '\\.' }),
      ticket({ id: 'k2', customerId: 'C2', productId: 'P1' }),
    ],
  });
  await load(database, {}, { removals: { transactions: ['s4'], tickets: ['k2'] } });
  await database.write(async (session) => {
    await session.run(
      sql`insert into people (person_id, email, name, created_at) values ('p', 'ann@x.example', 'Ann', 1)`,
    );
    await session.run(sql`insert into sign_in_sessions (session_id, secret_hash, person_key, created_at, seen_at)
      values ('s', 'hash', 1, 1, 1)`);
    await session.run(sql`insert into setup_links (secret_hash, expires_at) values ('hash', 1)`);
  });
}

/** What each table holds, and where its keys go on. */
async function digests(path: string): Promise<Record<string, string>> {
  const file = new BackupFile(path);
  const found: Record<string, string> = {};
  await file.head();
  for (let table = await file.nextTable(); table; table = await file.nextTable()) {
    await file.skipRows();
    const { sha256, lastKey } = await file.foot(table);
    found[table.table] = `${lastKey ?? '-'} ${sha256}`;
  }
  return found;
}
