import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { startPostgres } from '../server/testing/postgres-cluster.js';
import { demoFiles } from './demo-files.js';
import type { LoadRun } from './load.js';
import { rawCopy } from './raw-copy.js';

const CHILD = fileURLToPath(new URL('load-files-cli.js', import.meta.url));
const ROUNDS = 3;
/** The settings of a small server that loses nothing; the same for both sides. */
const DURABLE = { fsync: 'on', synchronous_commit: 'on', shared_buffers: '256MB', max_wal_size: '4GB' };
const MOST_TIMES_RAW = 1.5;
const MOST_MEGABYTES = 512;

/**
 * Loads a generated business into PostgreSQL through the pipeline, and does the raw work of its sales there by COPY.
 * Both in turn, several times: the least of each is the least disturbed.
 * @returns whether the sales take at most 1.5 times as long as the raw work, within 512 MB.
 */
export async function benchLoadPostgres(transactions = 1_000_000): Promise<boolean> {
  const folder = await demoFiles(transactions);
  const cluster = await startPostgres(DURABLE);
  const loads: LoadRun[] = [];
  const raws: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    loads.push(await onFreshDatabase(cluster, (url) => load(folder, url)));
    raws.push(await onFreshDatabase(cluster, (url) => rawCopy(join(folder, 'sales_transactions.csv'), url)));
  }
  const sales = Math.min(...loads.map((run) => run.salesSeconds));
  const raw = Math.min(...raws);
  const result = {
    transactions,
    salesSeconds: round(sales),
    rowsPerSecond: Math.round(transactions / sales),
    allFilesSeconds: round(Math.min(...loads.map((run) => run.seconds))),
    loaderCpuSeconds: round(Math.min(...loads.map((run) => run.cpuSeconds))),
    peakMegabytes: Math.round(Math.max(...loads.map((run) => run.peakMegabytes))),
    rawSeconds: round(raw),
    ratio: round(sales / raw),
  };
  for (const [name, value] of Object.entries(result)) console.log(`${name.padEnd(20)}${String(value)}`);
  console.log(JSON.stringify(result));
  return result.ratio <= MOST_TIMES_RAW && result.peakMegabytes <= MOST_MEGABYTES;
}

async function load(folder: string, url: string): Promise<LoadRun> {
  const { stdout } = await promisify(execFile)(process.execPath, [CHILD, folder, url]);
  return JSON.parse(stdout) as LoadRun;
}

/** Neither work pays for what another left to be written. */
async function onFreshDatabase<T>(cluster: string, work: (url: string) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: cluster });
  await client.connect();
  try {
    await client.query('create database bench');
    await client.query('checkpoint');
    return await work(cluster.replace(/[^/]+$/, 'bench'));
  } finally {
    await client.query('drop database bench');
    await client.end();
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
