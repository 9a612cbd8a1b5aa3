import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { stringify } from 'csv-stringify';
import { FILES } from './demo-files.js';

type Line = Record<string, string>;

/** What the peer's form of a file has that ours has not. */
const CHANGES: Partial<Record<(typeof FILES)[number], (line: Line) => Line>> = {
  // it reads what a line came to and does not compute it
  sales_transactions: (line) => ({
    ...line,
    amount: (Number(line.quantity) * Number(line.unit_price)).toFixed(2),
  }),
  // its own files have no empty cells here, and it cannot answer with one
  support_tickets: ({ product_id, resolved_at, ...line }) => ({
    ...line,
    product_id: product_id || 'none',
    resolved_at: resolved_at || 'none',
  }),
};

/** Writes the generated files of a folder into another one, in the peer's form. */
export async function writePeerFiles(folder: string, into: string): Promise<void> {
  mkdirSync(into);
  for (const name of FILES) {
    const change = CHANGES[name] ?? ((line: Line) => line);
    await pipeline(
      createReadStream(join(folder, `${name}.csv`)),
      parse({ columns: true }),
      async function* (lines: AsyncIterable<Line>) {
        for await (const line of lines) yield change(line);
      },
      stringify({ header: true }),
      createWriteStream(join(into, `${name}.csv`)),
    );
  }
}
