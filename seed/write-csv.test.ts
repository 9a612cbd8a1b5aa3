import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { generateDemo } from './generate.js';
import { writeCsv } from './write-csv.js';

const HEADERS = {
  'customers.csv': 'customer_id,name,email,industry,region,segment,signup_date',
  'products.csv': 'product_id,name,category,price,cost,excluded',
  'sales_transactions.csv': 'transaction_id,order_id,customer_id,product_id,quantity,unit_price,occurred_at',
  'support_tickets.csv':
    'ticket_id,customer_id,product_id,subject,body,channel,priority,status,sentiment_score,opened_at,resolved_at',
} as const;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'contexq-generate-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('files carry the agreed headers and read back as the rows they were', async () => {
  const data = generateDemo({ customers: 50, transactions: 2500, seed: 8 });
  const written = await writeCsv(data, folder);
  expect(written.map(({ file }) => file)).toEqual(Object.keys(HEADERS));
  const expected = [data.customers, data.products, [...data.transactions], [...data.tickets]];
  for (const [index, { file, rows }] of written.entries()) {
    const text = await readFile(join(folder, file), 'utf8');
    expect(text.split('\n', 1)[0]).toBe(HEADERS[file as keyof typeof HEADERS]);
    const cells: string[][] = parse(text, { fromLine: 2 });
    expect(cells).toHaveLength(rows);
    expect(cells).toEqual(
      expected[index]!.map((row) => Object.values(row).map((cell) => String(cell ?? ''))),
    );
  }
  expect(JSON.parse(await readFile(join(folder, 'truth.json'), 'utf8'))).toEqual(data.truth);
});

test.each([
  [['--out', 'x', '--transactions', 'many'], '--transactions must be a whole number from 100 to 20000000'],
  [['--out', 'x', '--size', '3'], "Unknown option '--size'"],
  [['--transactions', '500'], '--out is missing'],
])('a wrong command line %j ends with one line and exit 2', (args, message) => {
  const cli = join(import.meta.dirname, 'generate-cli.ts');
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', '@swc-node/register/esm-register', cli, ...args],
    { encoding: 'utf8' },
  );
  expect(status).toBe(2);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain(message);
});
