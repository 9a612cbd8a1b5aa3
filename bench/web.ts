import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { WebMeasures } from '../client/measure/web-measures.js';
import { demoFiles } from './demo-files.js';
import { startOwnServer } from './rest-own-server.js';
import { judgeWeb, webTable } from './web-report.js';

/** Whatever drives a browser is shared with the browser's tests, and like these runs from its source. */
const MEASURE = ['--import', '@swc-node/register/esm-register', 'client/measure/measure-cli.ts'];
/** Milliseconds. */
const PATIENCE = 15 * 60_000;

/**
 * Opens the dashboard of a generated business in a real browser: how soon there are figures, how fast one goes from page
 * to page, what moves on its own, what is loaded, what Lighthouse says.
 * @returns whether everything keeps what is promised.
 */
export async function benchWeb(transactions = 100_000): Promise<boolean> {
  const scratch = mkdtempSync(join(tmpdir(), 'contexq-bench-'));
  try {
    const server = await startOwnServer(await demoFiles(transactions), join(scratch, 'web.sqlite'));
    const measures = await measure(server.origin).finally(server.stop);
    const results = judgeWeb(measures);
    console.log(webTable(results));
    console.log(JSON.stringify({ transactions, loadAverage: loadavg()[0], results, measures }));
    return results.every(({ holds }) => holds);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

async function measure(origin: string): Promise<WebMeasures> {
  const { stdout } = await promisify(execFile)(process.execPath, [...MEASURE, origin], {
    env: { ...process.env, NODE_OPTIONS: '' },
    timeout: PATIENCE,
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout) as WebMeasures;
}
