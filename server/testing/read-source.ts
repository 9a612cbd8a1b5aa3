import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import type { Kind, Records, Rejection, Source } from '../kit/records.js';
import { sourcedOf } from '../kit/sales.js';

/** Everything a source says, taken together. */
export interface Said {
  records: { [K in Kind]: Records[K][] };
  rejections: Rejection[];
  leftOut: Record<string, number>;
  rows: number;
  batches: number;
}

/** Reads a source to its end. */
export async function readSource(source: Source): Promise<Said> {
  const said: Said = {
    records: { customers: [], products: [], transactions: [], tickets: [] },
    rejections: [],
    leftOut: {},
    rows: 0,
    batches: 0,
  };
  for await (const batch of source.batches()) {
    said.records.customers.push(...(batch.records.customers ?? []).map(({ record }) => record));
    said.records.products.push(...(batch.records.products ?? []).map(({ record }) => record));
    if (batch.records.transactions)
      said.records.transactions.push(...sourcedOf(batch.records.transactions).map(({ record }) => record));
    said.records.tickets.push(...(batch.records.tickets ?? []).map(({ record }) => record));
    said.rejections.push(...batch.rejections);
    for (const [reason, rows] of batch.leftOut) said.leftOut[reason] = (said.leftOut[reason] ?? 0) + rows;
    said.rows += batch.rows;
    said.batches++;
  }
  return said;
}

/** A folder that goes after the tests of the block, and a way to put files into it. */
export function temporaryFiles(): {
  folder: string;
  write: (name: string, content: string | Uint8Array) => string;
} {
  const folder = mkdtempSync(join(tmpdir(), 'contexq-files-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  return {
    folder,
    write: (name, content) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
  };
}
