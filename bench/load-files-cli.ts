import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../server/database.js';
import { csvSource } from '../server/ingest/csv-source.js';
import { readAside } from '../server/ingest/read-aside.js';
import { keepMemoryLow } from '../server/kit/keep-memory-low.js';
import { calendarOf } from '../server/kit/day.js';
import { receive } from '../server/pipeline/receive.js';
import { FILES } from './demo-files.js';
import type { LoadRun } from './load.js';

/**
 * Loads the generated files of a folder into an empty database, alone in its process, and prints the figures as JSON.
 * @param url of a PostgreSQL database; a new SQLite file when left out.
 */
async function loadFiles(folder: string, url?: string): Promise<LoadRun> {
  const scratch = mkdtempSync(join(tmpdir(), 'contexq-bench-'));
  const database = await openDatabase({
    database: url ? { kind: 'postgres', url } : { kind: 'sqlite', path: join(scratch, 'bench.sqlite') },
  });
  const run = { seconds: 0, salesSeconds: 0, rows: 0 };
  try {
    for (const file of FILES) {
      const path = join(folder, `${file}.csv`);
      const source = await csvSource(path, { calendar: calendarOf('UTC') }, readAside);
      const started = performance.now();
      const receipt = await receive(database, source, { negativeSentiment: -0.25 });
      // SQLite tidies up after a write: that is part of it here
      await database.write(() => Promise.resolve());
      const seconds = (performance.now() - started) / 1000;
      if (receipt.status !== 'loaded') throw new Error(`${file}.csv is ${receipt.status}`);
      run.seconds += seconds;
      run.rows += receipt.rows;
      if (file === 'sales_transactions') run.salesSeconds = seconds;
    }
  } finally {
    await database.close();
    rmSync(scratch, { recursive: true });
  }
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  return { ...run, peakMegabytes: maxRSS / 1024, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 };
}

keepMemoryLow('loading');
console.log(JSON.stringify(await loadFiles(process.argv[2]!, process.argv[3])));
