import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { makeCatalogue } from './catalogue.js';
import type { TicketRow, TransactionRow } from './csv-contract.js';
import { generateDemo, type DemoData } from './generate.js';
import { BadOption } from './generate-options.js';

const NEGATIVE = -0.25;

let demo: DemoData;
let sales: TransactionRow[];
let tickets: TicketRow[];

beforeAll(() => {
  demo = generateDemo({ customers: 600, transactions: 40_000, seed: 1 });
  sales = [...demo.transactions];
  tickets = [...demo.tickets];
});

function digest(data: DemoData): string {
  const hash = createHash('sha256').update(JSON.stringify([data.customers, data.products, data.truth]));
  for (const row of data.transactions) hash.update(JSON.stringify(row));
  for (const row of data.tickets) hash.update(JSON.stringify(row));
  return hash.digest('hex');
}

const share = <T>(rows: readonly T[], suits: (row: T) => boolean): number =>
  rows.filter(suits).length / rows.length;
const isNegative = ({ sentiment_score }: TicketRow): boolean => sentiment_score <= NEGATIVE;

describe('the same business every time', () => {
  const small = { customers: 80, transactions: 3000 };

  test('equal options give equal rows, another seed gives others', () => {
    const first = digest(generateDemo({ ...small, seed: 5 }));
    expect(digest(generateDemo({ ...small, seed: 5 }))).toBe(first);
    expect(digest(generateDemo({ ...small, seed: 6 }))).not.toBe(first);
  });

  test('rows can be read twice', () => {
    const data = generateDemo({ ...small, seed: 5 });
    expect([...data.transactions]).toEqual([...data.transactions]);
    expect([...data.tickets]).toEqual([...data.tickets]);
  });

  test.each([100, 101, 777, 5000])('%i transactions are exactly that many', (transactions) => {
    expect([...generateDemo({ transactions, seed: 3 }).transactions]).toHaveLength(transactions);
  });

  test('data end on the day asked for', () => {
    const rows = [...generateDemo({ ...small, seed: 2, end: '2025-06-30', months: 12 }).transactions];
    expect(rows[0]!.occurred_at.slice(0, 7)).toBe('2024-07');
    expect(rows.at(-1)!.occurred_at.slice(0, 10)).toBe('2025-06-30');
  });

  test('options out of range are named', () => {
    expect(() => generateDemo({ transactions: 3 })).toThrow(
      new BadOption('--transactions must be a whole number from 100 to 20000000'),
    );
    expect(() => generateDemo({ end: '2026-02-30' })).toThrow(/--end/);
    expect(() => generateDemo({ customers: 900, transactions: 800 })).toThrow(/--customers/);
  });
});

describe('rows fit together', () => {
  test('every reference exists and ids are unique', () => {
    const customers = new Set(demo.customers.map(({ customer_id }) => customer_id));
    const products = new Set(demo.products.map(({ product_id }) => product_id));
    expect(customers.size).toBe(600);
    expect(products.size).toBe(demo.products.length);
    expect(new Set(sales.map(({ transaction_id }) => transaction_id)).size).toBe(40_000);
    expect(new Set(tickets.map(({ ticket_id }) => ticket_id)).size).toBe(2000);
    expect(sales.filter((row) => row.customer_id !== null && !customers.has(row.customer_id))).toEqual([]);
    expect(sales.filter((row) => !products.has(row.product_id))).toEqual([]);
    expect(tickets.filter((row) => !customers.has(row.customer_id))).toEqual([]);
    expect(tickets.filter((row) => row.product_id !== null && !products.has(row.product_id))).toEqual([]);
  });

  test('transactions and tickets come in time order', () => {
    const times = sales.map(({ occurred_at }) => occurred_at);
    const opened = tickets.map(({ opened_at }) => opened_at);
    expect(times).toEqual([...times].sort());
    expect(opened).toEqual([...opened].sort());
  });

  test('a return undoes a sale of the same order, later and no larger', () => {
    const sold = new Map<string, TransactionRow>();
    for (const row of sales) {
      const key = `${row.order_id} ${row.product_id}`;
      if (row.quantity > 0) {
        sold.set(key, row);
        continue;
      }
      const sale = sold.get(key)!;
      expect(sale.occurred_at < row.occurred_at && sale.quantity >= -row.quantity).toBe(true);
      expect([row.unit_price, row.customer_id]).toEqual([sale.unit_price, sale.customer_id]);
    }
  });

  test('nobody buys before signing up', () => {
    const signup = new Map(demo.customers.map((row) => [row.customer_id, row.signup_date]));
    expect(
      sales.filter((row) => row.customer_id !== null && row.occurred_at < signup.get(row.customer_id)!),
    ).toEqual([]);
  });

  test('a ticket is resolved after it was opened, if at all', () => {
    for (const { status, opened_at, resolved_at } of tickets) {
      expect(resolved_at !== null).toBe(status === 'resolved' || status === 'closed');
      if (resolved_at !== null) expect(resolved_at > opened_at).toBe(true);
    }
  });
});

describe('a believable business', () => {
  test('returns, anonymous sales and negative tickets are a small share', () => {
    expect(share(sales, ({ quantity }) => quantity < 0)).toBeGreaterThan(0.015);
    expect(share(sales, ({ quantity }) => quantity < 0)).toBeLessThan(0.03);
    expect(share(sales, ({ customer_id }) => customer_id === null)).toBeGreaterThan(0.01);
    expect(share(sales, ({ customer_id }) => customer_id === null)).toBeLessThan(0.05);
    expect(share(tickets, isNegative)).toBeGreaterThan(0.16);
    expect(share(tickets, isNegative)).toBeLessThan(0.25);
  });

  test('prices have at most two decimals and leave a margin of 30 to 40 %', () => {
    const cost = new Map(demo.products.map((row) => [row.product_id, row.cost]));
    let revenue = 0;
    let spent = 0;
    for (const { product_id, quantity, unit_price } of sales) {
      if (!/^\d+(\.\d{1,2})?$/.test(String(unit_price))) throw new Error(`price ${unit_price}`);
      revenue += quantity * unit_price;
      spent += quantity * cost.get(product_id)!;
    }
    expect(1 - spent / revenue).toBeGreaterThan(0.3);
    expect(1 - spent / revenue).toBeLessThan(0.4);
  });

  test('no company, mail address or product occurs twice, and nothing is filler', () => {
    for (const names of [
      demo.customers.map(({ name }) => name),
      demo.customers.map(({ email }) => email),
      demo.products.map(({ name }) => name),
    ]) {
      expect(new Set(names).size).toBe(names.length);
    }
    const text = JSON.stringify([demo.customers, demo.products, tickets]);
    expect(/lorem|ipsum|undefined|\bNaN\b|\{\w+\}|\[device\]|\[supply\]/.exec(text)).toBeNull();
    expect(demo.customers.every(({ email }) => /^[a-z0-9.-]+@[a-z0-9-]+\.example$/.test(email))).toBe(true);
  });

  test('a catalogue of 2,000 products has 2,000 names', () => {
    const { products } = makeCatalogue(2000, 4, 7);
    expect(new Set(products.map(({ row }) => row.name)).size).toBe(2000);
  });
});
