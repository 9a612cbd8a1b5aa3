import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoFiles } from './demo-files.js';
import { median } from './median.js';
import { hasShell, rawWork } from './raw-work.js';

/** One load of all files in a process of its own. */
export interface LoadRun {
  seconds: number;
  /** For the sales alone, with every rollup. */
  salesSeconds: number;
  rows: number;
  peakMegabytes: number;
  /** Of the loading process alone, its start included. */
  cpuSeconds: number;
}

const CHILD = fileURLToPath(new URL('load-files-cli.js', import.meta.url));
const ROUNDS = 9;
/** As `npm run ingest` is started. */
const asIngest = { ...process.env, UV_THREADPOOL_SIZE: '1', MALLOC_MMAP_THRESHOLD_: '1048576' };
const FLAGS = ['--max-semi-space-size=8'];

/**
 * Loads a generated business through the pipeline, and does the raw work of its sales in the sqlite3 shell.
 * Both in turn, several times: what else the machine does falls on a round, and the middle round is what counts.
 * @returns whether the pipeline takes no longer than the raw work.
 */
export async function benchLoad(transactions = 1_000_000): Promise<boolean> {
  const folder = await demoFiles(transactions);
  const shell = hasShell();
  const loads: LoadRun[] = [];
  const raws: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    loads.push(
      JSON.parse(
        execFileSync(process.execPath, [...FLAGS, CHILD, folder], { encoding: 'utf8', env: asIngest }),
      ) as LoadRun,
    );
    raws.push(await rawWork(join(folder, 'sales_transactions.csv'), shell));
  }
  const sales = median(loads.map((run) => run.salesSeconds));
  const ratios = loads.map((run, at) => run.salesSeconds / raws[at]!).sort((a, b) => a - b);
  const result = {
    transactions,
    salesSeconds: round(sales),
    rowsPerSecond: Math.round(transactions / sales),
    allFilesSeconds: round(median(loads.map((run) => run.seconds))),
    peakMegabytes: Math.round(Math.max(...loads.map((run) => run.peakMegabytes))),
    rawBy: shell
      ? 'sqlite3 shell'
      : 'sqlite3 package with a plain line reader (no sqlite3 shell on the path)',
    rawSeconds: round(median(raws)),
    ratios: ratios.map(round),
    ratio: round(median(ratios)),
  };
  for (const [name, value] of Object.entries(result)) console.log(`${name.padEnd(20)}${String(value)}`);
  console.log(JSON.stringify(result));
  return result.ratio <= 1;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
