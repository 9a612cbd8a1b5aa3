import { beforeAll, describe, expect, test } from '@jest/globals';
import sql, { raw, type Sql } from 'sql-template-tag';
import type { Database } from '../database.js';
import { calendarOf } from '../kit/day.js';
import { clockOf } from '../rollups/data-clock.js';
import { ask } from '../testing/ask.js';
import { onDatabase } from '../testing/database.js';
import { SalesPartitions } from '../transactions/sales-partitions.js';
import type { Partitions } from './postgres-settings.js';

/** Tables that grow with a business; no list may read one of them through. */
const LARGE = new Set(['sales_transactions', 'orders', 'support_tickets', 'search_terms']);

const LINES = 100_000;
const ROWS = `
  insert into segments (name) values ('A'), ('B'), ('C'), ('D');
  insert into customers (customer_id, name, sort_name, segment, segment_key)
    select 'C' || n, 'Customer ' || n, 'customer ' || n, chr(65 + n % 4), 1 + n % 4 from generate_series(1, 5000) n;
  insert into customer_totals (customer_key, orders, units, gross, returned_units, returns, lines, return_lines)
    select customer_key, 1, 1, customer_key * 17 % 9973, 0, 0, 1, 0 from customers;
  insert into products (product_id, name, sort_name, excluded)
    select 'P' || n, 'Product ' || n, 'product ' || n, false from generate_series(1, 1000) n;
  insert into product_totals (product_key, orders, units, gross, returned_units, returns, lines, return_lines)
    select product_key, 1, 1, product_key * 17 % 997, 0, 0, 1, 0 from products;
  insert into orders (order_ref) select 'o' || n from generate_series(1, ${LINES / 4}) n;
  insert into sales_transactions (transaction_id, order_key, customer_key, product_key, quantity, unit_price, amount,
      occurred_at, day, month)
    select 'T' || n, 1 + n / 4 % ${LINES / 4}, 1 + n * 7919 % 5000, 1 + n * 9973 % 1000, case n % 20 when 0 then -1 else 1 end,
      1, 1, 1.7e12 + n * 3e5, 19675 + n / 288, 24288 + n / 8640
    from generate_series(1, ${LINES}) n;
  insert into support_tickets (ticket_id, customer_key, product_key, subject, status, sentiment, opened_at, day, month)
    select 'K' || n, 1 + n * 7919 % 5000, 1 + n % 1000, 'Broken part ' || n, 'open', n * 7919 % 20000 - 10000,
      1.7e12 + n * 6e5, 19675 + n / 144, 24288 + n / 4320
    from generate_series(1, ${LINES / 2}) n;
  insert into search_terms (term, kind, record_key)
    select w || n, k, n from generate_series(1, 10000) n,
      (values ('c', 'customer'), ('customer', 'customer'), ('k', 'ticket'), ('part', 'ticket'), ('p', 'product')) t (w, k);
  analyze`;

const PAGE = 'nodes { id } pageInfo { endCursor hasNextPage }';

describe.each<Partitions>(['none', 'month'])(
  'the plans that PostgreSQL makes (partitions: %s)',
  (partitions) => {
    const open = onDatabase('postgres', partitions);
    let database: Database;

    beforeAll(async () => {
      database = await open();
      await database.write(async (session) =>
        (await SalesPartitions.open(session))?.ensure(
          Array.from({ length: LINES }, (_, n) => 1.7e12 + (n + 1) * 3e5),
        ),
      );
      await database.write((session) => session.run(sql`${raw(ROWS)}`));
    }, 60_000);

    /** Tables that a query reads through, with the statement that does. */
    async function readThrough(query: string): Promise<string[]> {
      const found: string[] = [];
      for (const statement of await statementsOf(database, (asked) => ask(asked, query))) {
        for (const plan of await plansOf(database, statement)) {
          const table = String(plan['Relation Name']).replace(/_\d{4}_\d\d$/, '');
          if (plan['Node Type'] === 'Seq Scan' && LARGE.has(table))
            found.push(`${table}: ${statement.text.replace(/\s+/g, ' ').trim()}`);
        }
      }
      return found;
    }

    test.each([
      ['customers', ['NAME', 'REVENUE', 'ORDERS', 'LAST_PURCHASE', 'SIGNUP_DATE']],
      ['products', ['NAME', 'REVENUE', 'UNITS', 'ORDERS', 'PRICE']],
      ['transactions', ['OCCURRED_AT']],
      ['tickets', ['OPENED_AT']],
    ])('%s are read along an index in each order, the second page too', async (list, fields) => {
      for (const field of fields) {
        for (const direction of ['ASC', 'DESC']) {
          const order = `orderBy: { field: ${field}, direction: ${direction} }`;
          const first = `{ ${list}(first: 20, ${order}) { ${PAGE} } }`;
          expect(await readThrough(first)).toEqual([]);
          const page = await ask<Record<string, { pageInfo: { endCursor: string } }>>(database, first);
          const after = page[list]!.pageInfo.endCursor;
          expect(
            await readThrough(`{ ${list}(first: 20, after: "${after}", ${order}) { ${PAGE} } }`),
          ).toEqual([]);
        }
      }
    });

    test.each([
      '{ customers(filter: { search: "custo" }) { nodes { name } totalCount } }',
      '{ customers(filter: { search: "c4711" }) { nodes { name } totalCount } }',
      '{ search(text: "part12 k12") { title } }',
      '{ search(text: "c4") { title } }',
    ])('words are found in their index: %s', async (query) => {
      expect(await readThrough(query)).toEqual([]);
    });

    test.each([
      '{ transactions(filter: { customerId: "C17" }) { nodes { id orderId customer { name } product { name } } totalCount } }',
      '{ transactions(filter: { productId: "P17" }) { nodes { id } totalCount } }',
      '{ transactions(filter: { orderId: "17" }) { nodes { id } totalCount } }',
      '{ transactions(filter: { kind: RETURN }) { nodes { id } totalCount } }',
      '{ transactions(filter: { segment: "A" }) { nodes { id } totalCount } }',
      '{ tickets(filter: { customerId: "C17" }) { nodes { id } totalCount } }',
      '{ tickets(filter: { productId: "P17" }) { nodes { id } totalCount } }',
      '{ customer(id: "C17") { transactions(first: 5) { nodes { id } totalCount } tickets(first: 5) { nodes { id } } timeline(first: 5) { nodes { __typename } totalCount } } }',
      '{ customers(first: 20) { nodes { id transactions(first: 3) { nodes { id } } timeline(first: 3) { nodes { __typename } } } } }',
      '{ products(first: 20) { nodes { id transactions(first: 3) { nodes { id } } tickets(first: 3) { nodes { id } } } } }',
    ])('rows of an owner are found in an index: %s', async (query) => {
      expect(await readThrough(query)).toEqual([]);
    });

    test('pages by time and the ends of the data are read from the newest and oldest sales alone', async () => {
      const table = (month: string) => `sales_transactions${partitions === 'month' ? `_${month}` : ''}`;
      const page = (direction: string) => (asked: Database) =>
        ask(asked, `{ transactions(first: 20, orderBy: { direction: ${direction} }) { nodes { id } } }`);
      expect(await salesRead(database, page('DESC'))).toEqual(new Set([table('2024_10')]));
      expect(await salesRead(database, page('ASC'))).toEqual(new Set([table('2023_11')]));
      const clock = (asked: Database) => clockOf(asked, calendarOf('UTC'));
      expect(await salesRead(database, clock)).toEqual(new Set([table('2024_10'), table('2023_11')]));
    });
  },
);

/** The tables of sales that are read in fact. */
async function salesRead(database: Database, question: Question): Promise<ReadonlySet<string>> {
  const statements = await statementsOf(database, question);
  const plans = await Promise.all(
    statements.map((statement) => plansOf(database, statement, 'analyze, format json')),
  );
  const read = plans.flat().filter((plan) => Number(plan['Actual Loops']) > 0);
  const tables = read.map((plan) => String(plan['Relation Name']));
  return new Set(tables.filter((name) => name.startsWith('sales_transactions')));
}

type Question = (asked: Database) => Promise<unknown>;

async function statementsOf(database: Database, question: Question): Promise<Sql[]> {
  const statements: Sql[] = [];
  const rows: Database['rows'] = (statement) => {
    statements.push(statement);
    return database.rows(statement);
  };
  await question({ ...database, rows });
  return statements;
}

type Plan = Readonly<Record<string, unknown>> & { Plans?: readonly Plan[] };

async function plansOf(database: Database, statement: Sql, how = 'format json'): Promise<Plan[]> {
  const [row] = await database.rows(sql`explain (${raw(how)}) ${statement}`);
  const [{ Plan }] = row!['QUERY PLAN'] as [{ Plan: Plan }];
  return flat(Plan);
}

function flat(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(flat)];
}
