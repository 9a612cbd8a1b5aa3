import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';
import { csvColumns } from './csv-contract.js';
import type { DemoData } from './generate.js';

type WrittenFile = { file: string; rows: number };

/** Called now and then while a file grows. */
type OnProgress = (file: string, rows: number) => void;

/** Rows turned into text at a time: large enough to be fast, small enough to stay small. */
const BATCH_ROWS = 1000;

/**
 * Writes customers.csv, products.csv, sales_transactions.csv, support_tickets.csv and truth.json to a folder, which is
 * made if need be. A file is read no faster than the disk takes it.
 * @returns the files with their numbers of rows, header not counted
 */
export async function writeCsv(
  data: DemoData,
  folder: string,
  onProgress: OnProgress = () => {},
): Promise<WrittenFile[]> {
  await mkdir(folder, { recursive: true });
  const tables = [
    { name: 'customers', rows: data.customers },
    { name: 'products', rows: data.products },
    { name: 'sales_transactions', rows: data.transactions },
    { name: 'support_tickets', rows: data.tickets },
  ] as const;
  const written: WrittenFile[] = [];
  for (const { name, rows } of tables) {
    const file = `${name}.csv`;
    let count = 0;
    const text = csvText(csvColumns[name], rows, (batch) => onProgress(file, (count += batch)));
    await pipeline(Readable.from(text), createWriteStream(join(folder, file)));
    written.push({ file, rows: count });
  }
  await writeFile(join(folder, 'truth.json'), `${JSON.stringify(data.truth, null, 2)}\n`);
  return written;
}

function* csvText(
  columns: readonly string[],
  rows: Iterable<object>,
  onBatch: (rows: number) => void,
): Generator<string> {
  yield `${columns.join(',')}\n`;
  let batch: unknown[][] = [];
  const flush = (): string => {
    const text = stringify(batch);
    onBatch(batch.length);
    batch = [];
    return text;
  };
  for (const row of rows) {
    const cells = columns.map((column) => row[column as keyof typeof row]);
    if (batch.push(cells) === BATCH_ROWS) yield flush();
  }
  if (batch.length > 0) yield flush();
}
