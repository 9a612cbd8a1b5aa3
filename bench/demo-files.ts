import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { generateDemo } from '../seed/generate.js';
import { writeCsv } from '../seed/write-csv.js';
import { benchFolder } from './bench-folder.js';

/** The generated files in the order in which they are loaded. */
export const FILES = ['customers', 'products', 'sales_transactions', 'support_tickets'] as const;

/** A folder with a generated business of so many transactions; made once and kept. */
export async function demoFiles(transactions: number): Promise<string> {
  const folder = join(benchFolder(), `bench-${transactions}`);
  if (existsSync(folder)) return folder;
  // a run that is interrupted leaves no half of a file behind
  const fresh = `${folder}.fresh`;
  rmSync(fresh, { recursive: true, force: true });
  await writeCsv(
    generateDemo({ customers: Math.min(100_000, Math.max(20, transactions / 50)), transactions }),
    fresh,
  );
  renameSync(fresh, folder);
  return folder;
}
