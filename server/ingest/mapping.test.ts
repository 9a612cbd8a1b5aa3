import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { calendarOf } from '../kit/day.js';
import { SourceError } from '../kit/records.js';
import { readSource, temporaryFiles } from '../testing/read-source.js';
import { csvSource } from './csv-source.js';
import { mappingJsonSchema } from './mapping.js';
import { readMapping } from './read-mapping.js';

const { write } = temporaryFiles();
const calendar = calendarOf('UTC');
let files = 0;

/** Reads a CSV text with a mapping file that holds the given JSON. */
async function read(mapping: object, csv: string | Uint8Array) {
  const path = write(`${++files}.json`, JSON.stringify(mapping));
  const source = await csvSource(write(`${files}.csv`, csv), { mapping: await readMapping(path), calendar });
  return { given: source.given, ...(await readSource(source)) };
}

async function failure(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => new Error('it was read'),
    (cause: unknown) => cause,
  );
  expect(error).toBeInstanceOf(SourceError);
  expect((error as Error).message).not.toContain('\n');
  return (error as Error).message;
}

const customers = { customer_id: 'id' };
const sale = { transaction_id: 'id', product_id: 'p', quantity: 'n', unit_price: 'price', occurred_at: 'at' };

test('the published JSON schema of mappings is current', () => {
  const published = resolve(import.meta.dirname, '../../docs/mapping.schema.json');
  // Written by: npm run ingest -- --mapping-schema
  expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(JSON.parse(mappingJsonSchema()));
});

describe('a mapping reads', () => {
  test('decimal commas, own date formats and a time zone', async () => {
    const { records, rejections } = await read(
      {
        format: {
          delimiter: ';',
          decimalComma: true,
          dateFormats: ['dd.MM.yyyy HH:mm', 'iso'],
          timeZone: 'Europe/Berlin',
        },
        tables: { transactions: sale },
      },
      'id;p;n;price;at\n1;P;-1,5;1.234,56;17.10.2026 09:30\n2;P;1;0,5;2026-10-17T09:30Z\n3;P;1;1.5;17.10.2026 09:30\n' +
        '4;P;1;1;31.02.2026 09:30\n',
    );
    expect(records.transactions).toMatchObject([
      { quantity: -15_000, unitPrice: 12_345_600, occurredAt: Date.UTC(2026, 9, 17, 7, 30) },
      { unitPrice: 5_000, occurredAt: Date.UTC(2026, 9, 17, 9, 30) },
    ]);
    expect(rejections).toMatchObject([
      { line: 4, column: 'price', value: '1.5' },
      {
        line: 5,
        column: 'at',
        expected: 'an instant like 2026-10-17T09:30:00Z or a date as dd.MM.yyyy HH:mm',
      },
    ]);
  });

  test.each([
    ['windows-1252', Buffer.from('id;name\n1;Zo\xeb \x80\n', 'latin1')],
    ['utf-16le', Buffer.from('\uFEFFid;name\n1;Zoë €\n', 'utf16le')],
  ])('%s', async (encoding, bytes) => {
    const { records } = await read(
      { format: { encoding }, tables: { customers: { ...customers, name: 'name' } } },
      bytes,
    );
    expect(records.customers).toMatchObject([{ id: '1', name: 'Zoë €' }]);
  });

  test('constants, templates, values, cases, patterns and ids printed as floats', async () => {
    const { records } = await read(
      {
        tables: {
          products: {
            product_id: { column: 'id', integerId: true },
            name: { template: '{name} ({size}, line {line})', case: 'upper' },
            category: { column: 'cat', case: 'lower', values: { food: 'Groceries' } },
            price: { constant: '1.50' },
            excluded: { column: 'name', matches: '^post', ignoreCase: true },
          },
        },
      },
      'id,name,size,cat\n17850.0,Postage,s,FOOD\nA1.0,pen,,Toys\n',
    );
    expect(records.products).toEqual([
      {
        id: '17850',
        name: 'POSTAGE (S, line 2)',
        category: 'Groceries',
        price: 15_000,
        cost: null,
        excluded: true,
      },
      { id: 'A1.0', name: 'PEN (, line 3)', category: 'toys', price: 15_000, cost: null, excluded: false },
    ]);
  });

  test('returns printed without a sign, and line totals', async () => {
    const { records, rejections } = await read(
      {
        tables: {
          transactions: {
            transaction_id: { lineOf: 'order' },
            order_id: 'order',
            product_id: 'p',
            quantity: {
              column: 'n',
              negateWhen: { column: 'type', in: ['refund', 'return'], ignoreCase: true },
            },
            amount: 'total',
            occurred_at: 'at',
          },
        },
      },
      'order,p,n,total,type,at\nA,P,3,10,sale,2026-01-01\nA,P,3,10,Refund,2026-01-01\nB,P,-1,-2.5,return,2026-01-01\n' +
        'A,P,2,-4,sale,2026-01-01\nA,P,1,0.0001,sale,2026-01-01\n',
    );
    expect(
      records.transactions.map(({ id, quantity, unitPrice, amount }) => [id, quantity, unitPrice, amount]),
    ).toEqual([
      ['A#1', 30_000, 33_333, 100_000],
      ['A#2', -30_000, 33_333, -100_000],
      ['B#1', -10_000, 25_000, -25_000],
      ['A#4', 10_000, 1, 1],
    ]);
    expect(rejections).toEqual([
      { line: 5, column: 'total', value: null, expected: 'a total with the sign of the quantity' },
    ]);
  });

  test('rows that are left out, counted by reason', async () => {
    const filters = [
      { column: 'price', atMost: 0, reason: 'free' },
      { column: 'p', in: ['X', 'Y'], reason: 'internal' },
      { column: 'p', matches: '^TEST', reason: 'test' },
      { column: 'at', empty: true, reason: 'no date' },
      { column: 'kind', not: true, equals: 'sale', reason: 'no sale' },
    ];
    const { records, rejections, leftOut, rows } = await read(
      { filters, tables: { transactions: sale } },
      'id,p,n,price,at,kind\n1,P,1,0,2026-01-01,sale\n2,X,1,1,2026-01-01,sale\n3,TEST1,1,1,2026-01-01,sale\n4,P,1,1,,sale\n' +
        '5,P,1,1,2026-01-01,quote\n6,P,1,1,2026-01-01,sale\n7,P,1,free,2026-01-01,sale\n8,Y,1,-1,,quote\n',
    );
    expect(leftOut).toEqual({ free: 2, internal: 1, test: 1, 'no date': 1, 'no sale': 1 });
    expect(records.transactions.map(({ id }) => id)).toEqual(['6']);
    expect(rejections).toMatchObject([{ line: 8, column: 'price', value: 'free' }]);
    expect(rows).toBe(8);
  });

  test('tickets', async () => {
    const { records } = await read(
      {
        tables: {
          tickets: {
            ticket_id: 'Case',
            customer_id: 'Account',
            status: { column: 'State', values: { Erledigt: 'closed', toString: 'open' } },
            opened_at: 'Created',
            sentiment_score: { constant: '-0.5' },
          },
        },
      },
      'case,ACCOUNT,state,created\n7,C1,Erledigt,2026-10-17\n',
    );
    expect(records.tickets).toMatchObject([
      { id: '7', customerId: 'C1', status: 'closed', sentiment: -5_000 },
    ]);
  });
});

describe('customers and products that rows of sales mention', () => {
  const mapping = {
    tables: {
      customers: { customer_id: 'c', name: 'name', region: 'region' },
      products: { product_id: 'p' },
      transactions: { ...sale, customer_id: 'c' },
    },
  };
  const header = 'id,p,n,price,at,c,name,region\n';

  test('are taken once, and the first value that is not empty wins', async () => {
    const { records, given } = await read(
      mapping,
      `${header}1,P,1,1,2026-01-01,C1,,\n2,P,1,1,2026-01-01,,,\n3,P,1,1,2026-01-01,C1,Ada,\n4,P,1,1,2026-01-01,C1,Eve,North\n` +
        '5,P,1,1,2026-01-01,C1,Bob,South\n',
    );
    expect(records.customers.map(({ id, name, region }) => [id, name, region])).toEqual([
      ['C1', 'C1', null],
      ['C1', 'Ada', null],
      ['C1', 'Ada', 'North'],
    ]);
    expect(records.products.map(({ id, name }) => [id, name])).toEqual([['P', 'P']]);
    expect(records.transactions.map(({ customerId }) => customerId)).toEqual(['C1', null, 'C1', 'C1', 'C1']);
    expect(given).toMatchObject({
      customers: { fields: ['id', 'name', 'region'], merge: 'fill' },
      products: { fields: ['id'], merge: 'fill' },
      transactions: { merge: 'replace' },
    });
  });

  test('do not come from rows that are rejected', async () => {
    const { records } = await read(
      mapping,
      `${header}1,P1,0,1,2026-01-01,C1,Ada,\n2,P2,1,1,2026-01-01,C1,Eve,\n`,
    );
    expect(records.customers.map(({ name }) => name)).toEqual(['Eve']);
    expect(records.products.map(({ id }) => id)).toEqual(['P2']);
  });
});

describe('a mapping that cannot be taken is answered with the place in it', () => {
  const csv = 'id,name\n1,Ada\n';

  test.each<[object, string]>([
    [{ tables: {} }, 'tables: give at least one table'],
    [{ tables: { customer: customers } }, 'tables: Unrecognized key: "customer"'],
    [
      { tables: { customers: { customer_id: 'id', nmae: 'name' } } },
      'tables.customers: Unrecognized key: "nmae"',
    ],
    [{ tables: { customers: { name: 'name' } } }, 'tables.customers.customer_id: '],
    [
      { tables: { customers: { customer_id: { column: 'id', upper: true } } } },
      'tables.customers.customer_id: Unrecognized key: "upper"',
    ],
    [
      { tables: { transactions: { ...sale, unit_price: undefined } } },
      'tables.transactions: give unit_price or amount',
    ],
    [
      { tables: { customers }, filters: [{ column: 'id', matches: '(', reason: 'x' }] },
      'filters.0.matches: no regular expression',
    ],
    [
      { tables: { customers }, filters: [{ column: 'id', reason: 'x' }] },
      'filters.0: give exactly one of equals, in',
    ],
    [
      { tables: { customers }, filters: [{ column: 'id', matches: 'a'.repeat(201), reason: 'x' }] },
      'filters.0.matches: Too big',
    ],
    [{ tables: { customers }, format: { encoding: 'klingon' } }, 'format.encoding: no encoding'],
    [{ tables: { customers }, format: { timeZone: 'Mars/Base' } }, 'format.timeZone: no IANA time zone'],
    [
      { tables: { customers: { customer_id: 'key' } } },
      'the mapping\'s tables.customers.customer_id asks for the column "key"; found: "id", "name"',
    ],
    [
      { tables: { customers: { ...customers, name: { template: '{first} {name}' } } } },
      'tables.customers.name.template asks for the column "first"',
    ],
    [
      { tables: { customers }, filters: [{ column: 'x', empty: true, reason: 'x' }] },
      'the mapping\'s filters.0.column asks for the column "x"',
    ],
  ])('%j', async (mapping, message) => {
    expect(await failure(read(mapping, csv))).toContain(message);
  });

  test('no JSON, no file', async () => {
    expect(await failure(readMapping(write('broken.json', '{\n"tables": }\n')))).toMatch(
      /broken\.json: is no JSON: /,
    );
    expect(await failure(readMapping('nowhere.json'))).toBe(
      'mapping nowhere.json: no such file; presets: online-retail, superstore',
    );
  });
});

test('a pattern that would never end is given up, and the message names the line', async () => {
  const mapping = { tables: { customers }, filters: [{ column: 'id', matches: '^(a+)+$', reason: 'x' }] };
  expect(await failure(read(mapping, `id\nb\n${'a'.repeat(60)}!\n`))).toMatch(
    /\.csv:1: a pattern of the mapping takes longer than 5 s on the rows from here; make it simpler$/,
  );
});
