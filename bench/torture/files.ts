import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { stringify } from 'csv-stringify/sync';
import { csvColumns } from '../../seed/csv-contract.js';
import { generateDemo } from '../../seed/generate.js';
import { Random } from '../../seed/random.js';

type Kind = keyof typeof csvColumns;
type Row = Record<string, unknown>;

/**
 * Writes the files of a business in the order in which they come in: first loads, corrections, and files that come
 * again, of every kind, from a few rows to half of all sales.
 * @returns their paths; one that comes again stands there twice.
 */
export async function writeFiles(folder: string, sales: number, seed: number): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const random = new Random(seed);
  const demo = generateDemo({ customers: Math.max(20, sales / 50), transactions: sales, seed });
  const customers: Row[] = demo.customers;
  const products: Row[] = demo.products;
  const lines: Row[] = [...demo.transactions];
  const tickets: Row[] = [...demo.tickets];
  const [half, later] = [Math.round(lines.length / 2), Math.round(lines.length * 0.52)];
  const some = (rows: Row[], share: number, correct: (row: Row) => Row) =>
    rows.filter(() => random.chance(share)).map(correct);
  const segments = [...new Set(customers.map(({ segment }) => segment))];
  const corrected = some(lines.slice(0, half), 0.1, (row) => ({
    ...row,
    quantity: random.integer(1, 20),
    customer_id: random.pick(customers).customer_id,
  }));

  const write = async (name: string, kind: Kind, rows: Row[]): Promise<string> => {
    const path = join(folder, name);
    const columns = csvColumns[kind];
    const cells = rows.map((row) => columns.map((column) => row[column]));
    const text = [`${columns.join(',')}\n`, stringify(cells)];
    const steps = name.endsWith('.gz') ? [createGzip()] : [];
    await pipeline([Readable.from(text), ...steps, createWriteStream(path)]);
    return path;
  };
  const first = await write('sales-1.csv', 'sales_transactions', lines.slice(0, half));
  return [
    await write('customers-1.csv', 'customers', customers.slice(0, Math.round(customers.length * 0.9))),
    await write('products.csv', 'products', products),
    await write('customers-2.csv', 'customers', customers),
    first,
    await write('tickets.csv', 'support_tickets', tickets),
    await write('sales-2.csv', 'sales_transactions', lines.slice(half, later)),
    first,
    await write('sales-corrected.csv', 'sales_transactions', corrected),
    await write(
      'customers-moved.csv',
      'customers',
      some(customers, 0.2, (row) => ({ ...row, segment: random.pick(segments) })),
    ),
    await write('sales-3.csv.gz', 'sales_transactions', lines.slice(later)),
    await write(
      'tickets-solved.csv',
      'support_tickets',
      some(tickets, 0.3, (row) => ({ ...row, status: 'closed', sentiment_score: 0.5 })),
    ),
    await write(
      'products-renamed.csv',
      'products',
      some(products, 0.3, (row) => ({ ...row, name: `${String(row.name)} 2`, price: 9.5 })),
    ),
  ];
}
