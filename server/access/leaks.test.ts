import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import sql, { raw } from 'sql-template-tag';
import type { Database } from '../database.js';
import { fillWithDemo } from '../demo.js';
import { SCALE } from '../kit/decimal.js';
import type { Principal } from '../kit/principal.js';
import { EXPORTS } from '../rest/exports.js';
import { buildSchema } from '../schema.js';
import { askAs } from '../testing/ask.js';
import { eachDatabase } from '../testing/database.js';
import { allAt, queriesOfEveryType } from '../testing/every-field.js';
import { load, product, transaction } from '../testing/make.js';
import { score } from '../testing/score.js';
import { serveApp, type ServedApp } from '../testing/serve-app.js';

const DEMO = {
  demo: { fill: true, customers: 150, transactions: 6_000 },
  timeZone: 'UTC',
  negativeSentiment: -0.25,
};

/** Products that sell more, so that there are trends, at prices that sums tell apart. */
const SURGING = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6'];
const SURGES = {
  products: SURGING.map((id) => product({ id })),
  transactions: SURGING.flatMap((productId, nth) =>
    Array.from({ length: 163 }, (_, index) =>
      transaction({
        productId,
        unitPrice: 17.31 + nth,
        at: `2026-${index < 41 ? '08' : '09'}-${10 + (index % 20)}`,
      }),
    ),
  ),
};

type Role = 'ADMIN' | 'SALES' | 'SUPPORT';

/** Fields that hold money, by their names: of an object all that is in it. */
const MONEY =
  /revenue|^returns$|^averageOrderValue$|^(average|unit)?Price$|amount|profit|cost|^(expected|past|expectedOrder)Value$|valueAtStake|^low$|^high$|^meanSpend$/i;

/** Columns with amounts, in ten-thousandths: as prices stand in the database, and what is summed from them. */
const AMOUNTS = [
  ['sales_transactions', 'amount'],
  ['customer_totals', 'gross'],
  ['customer_months', 'gross'],
  ['product_totals', 'gross'],
  ['product_months', 'gross'],
  ['product_trends', 'moved'],
  ['customer_recommendations', 'expected'],
  ['lifetime_values', 'expected'],
] as const;

eachDatabase('what a role may not read stands nowhere in what it is told', (open) => {
  let database: Database;
  let app: ServedApp;
  const told = new Map<Role, string[]>();

  beforeAll(async () => {
    database = await open();
    await fillWithDemo(database, DEMO, () => undefined, new AbortController().signal);
    await load(database, SURGES);
    await score(database);
    app = await serveApp(database);
    for (const role of ['ADMIN', 'SALES', 'SUPPORT'] as const) told.set(role, await everythingTold(role));
  }, 240_000);

  afterAll(() => app.stop());

  /** Every answer that a role gets: of GraphQL all types, of REST all addresses, all files, and what cursors hold. */
  async function everythingTold(role: Role): Promise<string[]> {
    const principal: Principal = { kind: 'local', role };
    const reader = { headers: { Cookie: `contexq-demo-role=${role}` } };
    const rest = async (address: string) => (await app.get(address, reader)).text();
    const ids = async (list: 'customers' | 'products' | 'tickets') => {
      const { data } = await askAs(database, principal, `{ ${list}(first: 100) { nodes { id } } }`);
      return allAt(data, [list, 'nodes', 'id']) as string[];
    };
    const [customers, products, tickets] = [
      await ids('customers'),
      await ids('products'),
      await ids('tickets'),
    ];
    const texts: string[] = [];
    const schema = await buildSchema();
    const profiles = `{ customers(first: 100) { nodes {
      insights { id headline explanation evidence { value unit } }
      churn { explanation contributions { value unit } }
      health { explanation parts { value unit explanation } }
      recommendationBasis { explanation } recommendations(first: 5) { explanation expectedValue }
      timeline(first: 20) { edges { cursor } } } } }`;
    texts.push(JSON.stringify(await askAs(database, principal, profiles)));
    for (const customer of customers.slice(0, 8)) texts.push(await rest(`/customers/${customer}`));
    for (const product of products.slice(0, 8)) texts.push(await rest(`/products/${product}`));
    const given = {
      customer: `id: "${customers[3]!}"`,
      product: `id: "${products[3]!}"`,
      ticket: `id: "${tickets[3]!}"`,
      insight: `id: "CHURN_RISK:${customers[3]!}"`,
      search: 'text: "a", first: 100',
      groupTrends: 'by: CATEGORY',
      anomalies: 'first: 100, window: 3650, maxQ: 1',
      trends: 'first: 100, threshold: 1',
      overview: 'period: { lastMonths: 6 }',
    };
    for (const { text } of queriesOfEveryType(schema, given)) {
      texts.push(JSON.stringify(await askAs(database, principal, text)));
    }
    for (const address of ADDRESSES) texts.push(await rest(address));
    for (const name of Object.keys(EXPORTS)) texts.push(await rest(`/export/${name}.csv`));
    return [...texts, ...texts.flatMap(cursorsIn)];
  }

  test('amounts in what support is told', async () => {
    const amounts = new Set<string>();
    for (const [table, column] of AMOUNTS) {
      const rows = await database.rows(sql`select ${raw(column)} as amount from ${raw(table)}`);
      for (const { amount } of rows)
        if (amount !== null) waysToWrite(Number(amount) / SCALE).forEach((way) => amounts.add(way));
    }
    const others = new Set<string>();
    for (const answer of told.get('ADMIN')!.flatMap(read)) {
      const numbers = sortNumbers(answer, false);
      numbers.money.flatMap(waysToWrite).forEach((way) => amounts.add(way));
      numbers.other.flatMap(waysToWrite).forEach((way) => others.add(way));
    }
    // what customers wrote of money themselves is for support to read
    for (const { body } of await database.rows(sql`select body from support_tickets`)) {
      numbersIn(String(body)).forEach((number) => others.add(number));
    }
    const needles = [...amounts].filter((way) => !others.has(way));
    const inSight = (role: Role) => {
      const numbers = new Set(told.get(role)!.flatMap((text) => numbersIn(text)));
      return needles.filter((needle) => numbers.has(needle));
    };
    // sales are told them: the search finds what is there
    expect(inSight('SALES').length).toBeGreaterThan(1_000);
    expect(inSight('SUPPORT')).toEqual([]);
  });

  test('texts of tickets in what sales are told', async () => {
    const rows = await database.rows(sql`select subject, body from support_tickets`);
    const texts = rows
      .flatMap(({ subject, body }) => [subject, body])
      .filter((text) => typeof text === 'string');
    // a subject may be the name of a product and nothing more
    const names = (await database.rows(sql`select name from products`)).map(({ name }) => String(name));
    const lines = [...new Set(texts.map(longestLine))].filter((line) => line.length >= 12);
    const needles = lines.filter((line) => !names.some((name) => name.includes(line)));
    const inSight = (role: Role) => {
      const all = told.get(role)!.join('\n');
      return needles.filter((needle) => all.includes(needle));
    };
    expect(inSight('SUPPORT').length).toBeGreaterThan(50);
    expect(inSight('SALES')).toEqual([]);
  });

  test('sales find no ticket by its words, support does', async () => {
    const [row] = await database.rows(sql`select subject from support_tickets where subject is not null`);
    const hits = async (role: Role) => {
      const query = `query Search($text: String!) { search(text: $text, first: 100) { kind } }`;
      const answer = await askAs(database, { kind: 'local', role }, query, { text: String(row!.subject) });
      return allAt(answer.data, ['search', 'kind']);
    };
    expect(await hits('SUPPORT')).toContain('TICKET');
    expect(await hits('SALES')).not.toContain('TICKET');
  });

  test('support is not told that a customer spends more or less', async () => {
    const query = '{ customers(first: 100) { nodes { insights { id kind } } } }';
    const spending = async (role: Role) => {
      const { data } = await askAs(database, { kind: 'local', role }, query);
      const insights = allAt(data, ['customers', 'nodes', 'insights']) as { id: string; kind: string }[];
      return insights.filter(({ kind }) => kind.startsWith('SPENDING')).map(({ id }) => id);
    };
    const [id] = await spending('SALES');
    expect(id).toMatch(/^SPENDING/);
    expect(await spending('SUPPORT')).toEqual([]);
    const one = `{ insight(id: "${id!}") { id } }`;
    expect((await askAs(database, { kind: 'local', role: 'SALES' }, one)).data).toEqual({ insight: { id } });
    expect(await askAs(database, { kind: 'local', role: 'SUPPORT' }, one)).toEqual({
      data: { insight: null },
    });
  });
});

const ADDRESSES = [
  '/customers?limit=100',
  '/products?limit=100',
  '/transactions?limit=100',
  '/tickets?limit=100',
  '/overview',
  '/overview?period_from=2026-04&period_to=2026-09&segment=SMB',
  '/anomalies?limit=20&window=3650&max_q=1',
  '/trends?limit=20&threshold=1',
];

/** The numbers written in a text, whether its commas part thousands or values. */
function numbersIn(text: string): string[] {
  const [grouped, plain] = [/\d{1,3}(?:,\d{3})+(?:\.\d+)?/g, /\d+(?:\.\d+)?/g];
  return [...(text.match(grouped) ?? []), ...(text.match(plain) ?? [])];
}

/** An answer as values by their names: JSON, or the rows of a file. */
function read(text: string): unknown[] {
  if (text.startsWith('["')) return [];
  if (/^[{[]/.test(text)) return [JSON.parse(text)];
  const rows: Record<string, string>[] = parse(text, { columns: true });
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, Number(cell)])),
  );
}

/** An amount as JSON, cursors and sentences would have it, where that is unlikely to be anything else. */
function waysToWrite(amount: number): string[] {
  const value = Math.abs(amount);
  if (value < 100 || Number.isInteger(value * 10)) return [];
  const inWords = new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(value);
  return [
    String(value),
    String(Math.round(value * SCALE)),
    ...(inWords.includes(',') && inWords.includes('.') ? [inWords] : []),
  ];
}

/** The numbers of an answer, those that are money and the others. */
function sortNumbers(answer: unknown, isMoney: boolean): Record<'money' | 'other', number[]> {
  if (typeof answer === 'number')
    return isMoney ? { money: [answer], other: [] } : { money: [], other: [answer] };
  if (answer === null || typeof answer !== 'object') return { money: [], other: [] };
  const counted = 'unit' in answer && answer.unit === 'money';
  const inner = Object.entries(answer).map(([name, value]) => {
    const plain = name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
    return sortNumbers(value, isMoney || MONEY.test(plain) || (counted && name === 'value'));
  });
  return { money: inner.flatMap(({ money }) => money), other: inner.flatMap(({ other }) => other) };
}

/** What stands in the cursors of an answer. */
function cursorsIn(text: string): string[] {
  const words = text.match(/[\w-]{12,}/g) ?? [];
  return words
    .map((word) => Buffer.from(word, 'base64url').toString())
    .filter((plain) => plain.startsWith('["'));
}

function longestLine(text: string): string {
  return text
    .split(/[\n\r"\\]+/)
    .reduce((longest, line) => (line.length > longest.length ? line : longest), '');
}
