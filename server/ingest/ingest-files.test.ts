import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Database } from '../database.js';
import { eachDatabase } from '../testing/database.js';
import { temporaryFiles } from '../testing/read-source.js';
import { ingest } from '../testing/run-ingest.js';
import { readArguments } from './ingest-arguments.js';

const CUSTOMERS = 'customer_id,name,segment\nC1,Ada,SMB\nC2,"Bob, Ltd",\n';
const PRODUCTS = 'product_id,name,price\nP1,Pen,1.50\n';
const SALES_HEADER = 'transaction_id,order_id,customer_id,product_id,quantity,unit_price,occurred_at\n';
const SALES = `${SALES_HEADER}T1,O1,C1,P1,2,1.5,2026-10-17T09:30:00Z\nT2,O1,,P1,-1,1.5,2026-10-17T09:30:00Z\n`;
const TICKETS = 'ticket_id,customer_id,status,opened_at\nK1,C1,open,2026-10-17T09:30:00Z\n';

eachDatabase('npm run ingest', (open) => {
  const { folder, write } = temporaryFiles();

  async function count(database: Database, table: string): Promise<number> {
    const { rows } = (
      await database.source.query<{ rows: number }[]>(`select count(*) as rows from ${table}`)
    )[0]!;
    return rows;
  }

  const all = [
    write('tickets.csv', TICKETS),
    write('sales.csv.gz', gzipSync(SALES)),
    write('products.csv', PRODUCTS),
    write('customers.csv', CUSTOMERS),
  ];
  const customers = all[3]!;

  test('loads the four files in the order they need, and says what it did', async () => {
    expect(await ingest(await open(), ...all)).toBe(
      [
        'customers.csv: 2 rows: 2 inserted, 0 updated, 0 unchanged',
        'products.csv: 1 row: 1 inserted, 0 updated, 0 unchanged',
        'sales.csv.gz: 2 rows: 2 inserted, 0 updated, 0 unchanged',
        'tickets.csv: 1 row: 1 inserted, 0 updated, 0 unchanged',
      ].join('\n'),
    );
  });

  test('changes nothing when a file comes again, and corrects what differs', async () => {
    const database = await open();
    await ingest(database, customers);
    expect(await ingest(database, customers)).toBe(
      'customers.csv: nothing changed: all 2 rows are already stored',
    );
    const corrected = write('corrected.csv', `${CUSTOMERS.replace('Ada', 'Ada Lovelace')}C3,Cy,\n`);
    expect(await ingest(database, corrected)).toBe(
      'corrected.csv: 3 rows: 1 inserted, 1 updated, 1 unchanged',
    );
    expect(await ingest(database, write('header.csv', 'customer_id,name\n'))).toBe(
      'header.csv: 0 rows: there is nothing but the header; nothing changed',
    );
  });

  test('loads nothing of a file with a bad row, and nothing after it', async () => {
    const database = await open();
    const products = write('bad.csv', 'product_id,name,price\nP1,Pen,cheap\nP2,Ink,2\n,Cap,1\n');
    expect(await ingest(database, all[1]!, products, customers)).toBe(
      [
        'failed',
        'customers.csv: 2 rows: 2 inserted, 0 updated, 0 unchanged',
        'bad.csv:2: column "price" = "cheap": expected a number, 0 or more, with at most 4 decimals, below 900,000,000,000, or nothing',
        'bad.csv:4: column "product_id" = "": expected an id of at most 200 characters, without control characters',
        'bad.csv: 3 rows: 2 rejected',
        '  nothing was loaded; fix these rows or use --skip-invalid',
        'Loaded before: customers.csv. Not loaded: bad.csv, sales.csv.gz.',
      ].join('\n'),
    );
    expect(await count(database, 'products')).toBe(0);
  });

  test('tells the first twenty bad rows, and the number of the others', async () => {
    const rows = Array.from({ length: 25 }, (_, at) => `P${at},\n`).join('');
    const lines = (await ingest(await open(), write('many.csv', `product_id,name\n${rows}`))).split('\n');
    expect(lines.filter((line) => line.includes('expected a name'))).toHaveLength(20);
    expect(lines).toContain('many.csv: 5 more rows are rejected');
    expect(lines).toContain('many.csv: 25 rows: 25 rejected');
  });

  test('loads the good rows when asked to, and writes the bad ones to a file that can be mended', async () => {
    const database = await open();
    await ingest(database, ...all.slice(2));
    const sales = write(
      'some.csv',
      `${SALES_HEADER}T1,=1+1,C1,P1,-0,1,2026-10-17\nT2,O1,C1,P1,1,1,2026-10-17\nT3,O1,C9,P1,-3,1,2026-10-17\nT4,O1\n`,
    );
    expect(await ingest(database, sales, '--skip-invalid')).toBe(
      [
        'some.csv:2: column "quantity" = "-0": expected a number other than 0, with at most 4 decimals, below 900,000,000,000',
        'some.csv:5: 2 fields: expected 7 fields, as in the header',
        'some.csv:4: column "customer_id" = "C9": expected the id of one of the customers loaded before',
        'some.csv: 4 rows: 1 inserted, 0 updated, 0 unchanged',
        '  3 rows rejected and not loaded',
        `  rejected rows are in ${sales}.rejects.csv`,
      ].join('\n'),
    );
    const rejects = parse(readFileSync(`${sales}.rejects.csv`), { relax_column_count: true });
    expect(rejects).toEqual([
      ['rejected_line', 'rejected_column', 'rejected_reason', ...SALES_HEADER.trim().split(',')],
      [
        '2',
        'quantity',
        expect.stringMatching(/^"-0": expected a number/),
        'T1',
        "'=1+1",
        'C1',
        'P1',
        '-0',
        '1',
        '2026-10-17',
      ],
      ['5', '', '"2 fields": expected 7 fields, as in the header', 'T4', 'O1'],
      [
        '4',
        'customer_id',
        expect.stringContaining('"C9": expected'),
        'T3',
        'O1',
        'C9',
        'P1',
        '-3',
        '1',
        '2026-10-17',
      ],
    ]);
    expect(await count(database, 'sales_transactions')).toBe(1);
    write('more-customers.csv', 'customer_id,name\nC9,Ida\n');
    await ingest(database, join(folder, 'more-customers.csv'));
    expect(
      await ingest(
        database,
        `${sales}.rejects.csv`,
        '--skip-invalid',
        '--rejects',
        join(folder, 'again.csv'),
      ),
    ).toContain('some.csv.rejects.csv: 3 rows: 1 inserted, 0 updated, 0 unchanged');
  });

  const full = existsSync('/dev/full') ? test : test.skip;
  full('loads nothing when the rejected rows cannot be written', async () => {
    const database = await open();
    const bad = write('full.csv', 'customer_id,name\nC1,Ada\nC2,\n');
    expect(await ingest(database, bad, '--skip-invalid', '--rejects', '/dev/full')).toMatch(
      /^failed\n.*\n\/dev\/full: rejected rows cannot be written: ENOSPC/,
    );
    expect(await count(database, 'customers')).toBe(0);
  });

  test('says what would happen in a dry run, and stores nothing', async () => {
    const database = await open();
    expect(await ingest(database, customers, '--dry-run')).toBe(
      'customers.csv: dry run, nothing stored: 2 rows: 2 to insert, 0 to update, 0 unchanged',
    );
    expect(await count(database, 'customers')).toBe(0);
    const bad = write('dry.csv', 'customer_id,name\nC1,Ada\nC2,\n');
    expect(await ingest(database, bad, '--dry-run')).toBe(
      [
        'failed',
        'dry.csv:3: column "name" = "": expected a name',
        'dry.csv: dry run, nothing stored: 2 rows: 1 to insert, 0 to update, 0 unchanged',
        '  1 row rejected; only with --skip-invalid would the others be loaded',
      ].join('\n'),
    );
    expect(await ingest(database, bad, '--dry-run', '--skip-invalid')).not.toMatch(/^failed/);
    expect(await ingest(database, ...all, '--dry-run')).toBe(
      [
        'customers.csv: dry run, nothing stored: 2 rows: 2 to insert, 0 to update, 0 unchanged',
        'products.csv: dry run, nothing stored: 1 row: 1 to insert, 0 to update, 0 unchanged',
        'sales.csv.gz: dry run, nothing stored: 2 rows: 2 to insert, 0 to update, 0 unchanged',
        'tickets.csv: dry run, nothing stored: 1 row: 1 to insert, 0 to update, 0 unchanged',
      ].join('\n'),
    );
    expect(await count(database, 'sales_transactions')).toBe(0);
    expect(existsSync(`${bad}.rejects.csv`)).toBe(false);
  });

  test('loads nothing at all when one of the files cannot be read as a table', async () => {
    const database = await open();
    expect(await ingest(database, customers, join(folder, 'missing.csv'))).toBe(
      `failed\n${join(folder, 'missing.csv')}: no such file`,
    );
    expect(await count(database, 'customers')).toBe(0);
  });

  test('undoes the batches before the place where a file breaks off', async () => {
    const database = await open();
    const rows = Array.from({ length: 25_000 }, (_, at) => `C${at},Customer ${at}\n`).join('');
    const broken = write('broken.csv', `customer_id,name\n${rows}C,"never closed\n`);
    expect(await ingest(database, broken)).toMatch(
      /^failed\nbroken\.csv:25002: a quote \("\) that opens in this row/,
    );
    expect(await count(database, 'customers')).toBe(0);
  });

  test('turns one flat export into customers, products and sales, and names what it leaves out', async () => {
    const database = await open();
    const mapping = write(
      'shop.json',
      JSON.stringify({
        filters: [{ column: 'total', atMost: 0, reason: 'free of charge' }],
        tables: {
          customers: { customer_id: 'buyer' },
          products: { product_id: 'article' },
          transactions: {
            transaction_id: { lineOf: 'order' },
            order_id: 'order',
            customer_id: 'buyer',
            product_id: 'article',
            quantity: { constant: '1' },
            amount: 'total',
            occurred_at: 'day',
          },
        },
      }),
    );
    const shop = write(
      'shop.csv',
      'order,buyer,article,total,day\n1,Ada,Pen,2,2026-01-01\n1,Ada,Ink,0,2026-01-01\n2,,Ink,3,2026-01-02\n',
    );
    expect(await ingest(database, shop, '--mapping', mapping)).toBe(
      [
        'shop.csv: 3 rows',
        '  customers: 1 inserted, 0 updated, 0 unchanged',
        '  products: 2 inserted, 0 updated, 0 unchanged',
        '  sales_transactions: 2 inserted, 0 updated, 0 unchanged',
        '  1 row left out: free of charge',
      ].join('\n'),
    );
    expect(await ingest(database, shop, '--mapping', mapping)).toBe(
      'shop.csv: nothing changed: all 2 rows are already stored\n  1 row left out: free of charge',
    );
  });
});

describe('the command line', () => {
  test.each([
    [[], 'name at least one file'],
    [['a.csv', './a.csv'], './a.csv is named twice'],
    [['a.csv', '--rejects', './a.csv'], '--rejects names the file that is to be loaded'],
    [['a.csv', 'b.csv', '--rejects', 'r.csv'], '--rejects goes with one file'],
    [['a.csv', '--force'], "Unknown option '--force'"],
    [['a.csv', '--mapping'], "Option '--mapping <value>' argument missing"],
  ])('%j is answered with: %s', (args, message) => {
    expect(() => readArguments(args)).toThrow(message);
  });
});
