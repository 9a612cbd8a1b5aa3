import { expect, test } from '@jest/globals';
import sql from 'sql-template-tag';
import type { Database } from '../database.js';
import type { Rejection } from '../kit/records.js';
import { verify } from '../rollups/verify.js';
import { eachDatabase } from '../testing/database.js';
import { customer, load, product, sourceOfBatches, ticket, transaction } from '../testing/make.js';
import { readVersion } from '../kit/settings.js';
import { receive } from './receive.js';

const OPTIONS = { negativeSentiment: -0.25 };
const PARTIES = {
  customers: [customer({ id: 'C1', segment: 'A', signup: '2025-01-31' })],
  products: [product({ id: 'P1', price: 9.99 }), product({ id: 'P2', excluded: true })],
};
const EVENTS = {
  transactions: [
    transaction({ productId: 'P1', customerId: 'C1', quantity: 2, unitPrice: 9.99 }),
    transaction({ productId: 'P2', orderId: 'O1', quantity: -1 }),
  ],
  tickets: [ticket({ customerId: 'C1', productId: 'P1', sentiment: -0.5, subject: 'Broken' })],
};

async function rowsOf(database: Database): Promise<number[]> {
  const [row] = await database.rows(sql`
    select (select count(*) from customers) as a, (select count(*) from products) as b,
      (select count(*) from sales_transactions) as c, (select count(*) from support_tickets) as d,
      (select count(*) from orders) as e, (select count(*) from search_terms) as f, (select count(*) from loads) as g`);
  return Object.values(row!).map(Number);
}

eachDatabase('receive', (open) => {
  test('the same source again changes nothing', async () => {
    const database = await open();
    const records = { ...PARTIES, ...EVENTS };
    expect(await load(database, records)).toMatchObject({ status: 'loaded', version: 1 });
    const stored = await rowsOf(database);
    expect(await load(database, records)).toMatchObject({
      status: 'unchanged',
      version: 1,
      kinds: {
        customers: { unchanged: 1 },
        products: { unchanged: 2 },
        transactions: { unchanged: 2 },
        tickets: { unchanged: 1 },
      },
    });
    expect(await rowsOf(database)).toEqual(stored);
    expect(await database.rows(sql`select orders, gross from product_totals order by product_key`)).toEqual([
      { orders: 1, gross: 199_800 },
      { orders: 0, gross: 0 },
    ]);
  });

  test('a row rejected in the last batch leaves nothing of the others behind', async () => {
    const database = await open();
    const rejection = { line: 9, column: 'quantity', value: 'two', expected: 'a number' };
    const source = sourceOfBatches([
      { records: PARTIES },
      { records: EVENTS },
      { records: {}, rejections: [rejection] },
    ]);
    expect(await receive(database, source, OPTIONS)).toMatchObject({
      status: 'rejected',
      rejected: 1,
      version: 0,
    });
    expect(await rowsOf(database)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(await receive(database, source, { ...OPTIONS, skipInvalid: true })).toMatchObject({
      status: 'loaded',
      rejected: 1,
      version: 1,
    });
    expect(await verify(database)).toEqual([]);
  });

  test('a source that fails half way leaves nothing behind and the next one goes in', async () => {
    const database = await open();
    const broken = {
      ...sourceOfBatches([]),
      *batches() {
        yield* sourceOfBatches([{ records: PARTIES }, { records: EVENTS }]).batches() as Iterable<never>;
        throw new Error('the file ends within a row');
      },
    };
    await expect(receive(database, broken, OPTIONS)).rejects.toThrow('the file ends within a row');
    expect(await rowsOf(database)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(await load(database, PARTIES)).toMatchObject({ status: 'loaded', version: 1 });
  });

  test.each([
    ['comes back to one of its lines', ['t-1'], { inserted: 3, updated: 1, unchanged: 0 }],
    ['only goes on', [], { inserted: 3, updated: 0, unchanged: 0 }],
  ])('a first load that %s leaves every id unique', async (_how, again, transactions) => {
    const database = await open();
    await load(database, PARTIES);
    const sale = (id: string, quantity = 1) =>
      transaction({ id, productId: 'P1', customerId: 'C1', quantity });
    const source = sourceOfBatches([
      { records: { transactions: [sale('t-1'), sale('t-2')] } },
      { records: { transactions: [sale('t-3')] } },
      { records: { transactions: again.map((id) => sale(id, 5)) } },
    ]);
    expect(await receive(database, source, OPTIONS)).toMatchObject({ kinds: { transactions } });
    expect(await verify(database)).toEqual([]);
    const twice = database.write((session) =>
      session.run(sql`
        insert into sales_transactions (transaction_id, order_key, customer_key, product_key, quantity, unit_price,
          amount, occurred_at, day, month)
        select transaction_id, order_key, customer_key, product_key, quantity, unit_price, amount, occurred_at, day,
          month from sales_transactions`),
    );
    await expect(twice).rejects.toThrow(/unique/i);
    const sumsTwice = database.write((session) =>
      session.run(sql`insert into customer_products select * from customer_products`),
    );
    await expect(sumsTwice).rejects.toThrow(/unique/i);
  });

  test('sales and tickets of unknown customers and products are told with line, column and value', async () => {
    const database = await open();
    await load(database, PARTIES);
    const records = {
      transactions: [
        transaction({ id: 't-1', productId: 'P1', customerId: 'C9' }),
        transaction({ id: 't-2', productId: 'P9' }),
        transaction({ id: 't-3', productId: 'P1' }),
      ],
      tickets: [ticket({ customerId: 'C8' })],
    };
    const told: Rejection[] = [];
    const receipt = await load(database, records, { onRejection: (rejection) => told.push(rejection) });
    expect(receipt).toMatchObject({ status: 'rejected', rejected: 3 });
    expect(told).toEqual([
      {
        line: 2,
        column: 'customer_id',
        value: 'C9',
        expected: 'the id of one of the customers loaded before',
      },
      { line: 3, column: 'product_id', value: 'P9', expected: 'the id of one of the products loaded before' },
      {
        line: 5,
        column: 'customer_id',
        value: 'C8',
        expected: 'the id of one of the customers loaded before',
      },
    ]);
  });

  test('after a rejected row the customers that follow still count as known', async () => {
    const database = await open();
    const source = sourceOfBatches([
      { records: { transactions: [transaction({ productId: 'P0' })] } },
      { records: PARTIES },
      { records: EVENTS },
    ]);
    expect(await receive(database, source, OPTIONS)).toMatchObject({ status: 'rejected', rejected: 1 });
  });

  test('a dry run counts what would happen and changes nothing', async () => {
    const database = await open();
    await load(database, { ...PARTIES, ...EVENTS });
    const stored = await rowsOf(database);
    const receipt = await load(
      database,
      {
        customers: [customer({ id: 'C1', segment: 'B', signup: '2025-01-31' }), customer({ id: 'C2' })],
        transactions: [...EVENTS.transactions, transaction({ productId: 'P1', customerId: 'C7' })],
      },
      { dryRun: true },
    );
    expect(receipt).toMatchObject({
      status: 'dry-run',
      version: 1,
      rejected: 1,
      kinds: {
        customers: { inserted: 1, updated: 1, unchanged: 0 },
        transactions: { inserted: 0, updated: 0, unchanged: 2 },
      },
    });
    expect(await rowsOf(database)).toEqual(stored);
  });

  test('each committed change raises the version by one', async () => {
    const database = await open();
    for (let version = 1; version <= 3; version++) {
      expect(await load(database, { products: [product({ id: 'P1', price: version })] })).toMatchObject({
        version,
      });
    }
    expect(await readVersion(database)).toBe(3);
  });

  test('writes at the same time follow one another, none is lost and a failed one takes nothing along', async () => {
    const database = await open();
    await load(database, PARTIES);
    const failed = database.write(async (session) => {
      await session.run(sql`delete from products`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      throw new Error('changed its mind');
    });
    const rest = Array.from({ length: 5 }, (_, index) =>
      load(database, {
        transactions: [transaction({ id: `t-${index}`, productId: 'P1', customerId: 'C1' })],
      }),
    );
    await expect(failed).rejects.toThrow('changed its mind');
    expect((await Promise.all(rest)).map(({ version }) => version).sort()).toEqual([2, 3, 4, 5, 6]);
    expect((await rowsOf(database)).slice(0, 3)).toEqual([1, 2, 5]);
    expect(await verify(database)).toEqual([]);
  });

  test('a read during a write sees the state before it', async () => {
    const database = await open();
    await load(database, PARTIES);
    await database.write(async (session) => {
      await session.run(sql`delete from products`);
      expect(await session.rows(sql`select 1 from products`)).toEqual([]);
      expect(await database.rows(sql`select product_id as id from products order by 1`)).toEqual([
        { id: 'P1' },
        { id: 'P2' },
      ]);
    });
    expect(await database.rows(sql`select 1 from products`)).toEqual([]);
  });

  test('a ticket that comes after others were removed is not taken for one of them', async () => {
    const database = await open();
    await load(database, PARTIES);
    const opened = (id: string) => ticket({ id, customerId: 'C1' });
    await load(
      database,
      { tickets: [opened('k-1'), opened('k-2'), opened('k-3')] },
      { removals: { tickets: ['k-2'] } },
    );
    const source = sourceOfBatches([
      { records: {}, removals: { tickets: ['k-3'] } },
      { records: { tickets: [opened('k-4')] } },
    ]);
    await receive(database, source, OPTIONS);
    expect(await database.rows(sql`select tickets from customer_ticket_months`)).toEqual([{ tickets: 2 }]);
    expect(await verify(database)).toEqual([]);
  });

  test('a statement that fails fails the write, even the last one', async () => {
    const database = await open();
    const write = database.write((session) =>
      session.run(sql`insert into settings (name) values ('no value')`),
    );
    await expect(write).rejects.toThrow(/null/i);
    expect(await load(database, PARTIES)).toMatchObject({ status: 'loaded', version: 1 });
  });
});
