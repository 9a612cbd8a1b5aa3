import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { CACHED_QUESTIONS } from './cached-questions.js';
import { demoFiles } from './demo-files.js';
import { median } from './median.js';
import { record, type Question } from './recorded-answers.js';
import { startOwnServer } from './rest-own-server.js';
import { startServer, type RestServer } from './rest-server.js';

/** Our part of what a server does that knows the bytes beforehand. */
const PROMISED = 0.5;
/** After one for warming up. */
const ROUNDS = 5;
const SECONDS = 3;
const CONNECTIONS = 50;

const BARE = fileURLToPath(new URL('same-bytes-cli.js', import.meta.url));

interface CachedResult {
  question: string;
  bytes: number;
  /** Requests per second, the median of all rounds. */
  ours: number;
  bare: number;
  ratio: number;
  holds: boolean;
}

/**
 * Asks the same question over and over, of ours, which has answered it before, and of a bare server of `node:http` that
 * sends the same bytes. They are asked in turns, over 50 connections.
 * @returns whether ours answers at least half as many.
 */
export async function benchCached(transactions = 40_000): Promise<boolean> {
  const scratch = mkdtempSync(join(tmpdir(), 'contexq-bench-'));
  const servers: RestServer[] = [];
  try {
    const files = await demoFiles(transactions);
    const ours = await startOwnServer(files, join(scratch, 'own.sqlite'));
    servers.push(ours);
    const recorded = [];
    for (const question of CACHED_QUESTIONS) recorded.push(await record(ours.origin, question));
    const list = join(scratch, 'answers.json');
    writeFileSync(list, JSON.stringify(recorded));
    const program = { command: process.execPath, args: [BARE, list], environment: {}, ready: '/rest-list' };
    const bare = await startServer(program, 10);
    servers.push(bare);
    const results: CachedResult[] = [];
    for (const [at, question] of CACHED_QUESTIONS.entries()) {
      const bytes = Buffer.byteLength(recorded[at]!.body, 'base64');
      results.push(await compare(question, bytes, ours, bare));
    }
    tell(results);
    return results.every(({ holds }) => holds);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    rmSync(scratch, { recursive: true });
  }
}

async function compare(question: Question, bytes: number, own: RestServer, other: RestServer) {
  const rates = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round <= ROUNDS; round++) {
    const ours = await rate(question, own.origin + question.path);
    const bare = await rate(question, `${other.origin}/${question.name}`);
    if (round === 0) continue;
    rates.ours.push(ours);
    rates.bare.push(bare);
  }
  const [ours, bare] = [median(rates.ours), median(rates.bare)];
  const ratio = ours / bare;
  return { question: question.name, bytes, ours, bare, ratio, holds: ratio >= PROMISED };
}

/** Requests per second. @throws Error when one is not answered with 200. */
async function rate({ method, headers, body }: Question, url: string): Promise<number> {
  const { requests, non2xx, errors } = await autocannon({
    ...{ url, method, headers, connections: CONNECTIONS, duration: SECONDS },
    ...(body === undefined ? {} : { body }),
  });
  if (non2xx + errors > 0) throw new Error(`${non2xx + errors} requests to ${url} failed`);
  return requests.average;
}

function tell(results: readonly CachedResult[]): void {
  console.log(
    `${'question'.padEnd(16)}${['bytes', 'ours/s', 'bare/s', 'ratio', 'holds'].map(cell).join('')}`,
  );
  for (const { question, bytes, ours, bare, ratio, holds } of results) {
    const cells = [bytes, Math.round(ours), Math.round(bare), ratio.toFixed(2), holds ? 'yes' : 'NO'];
    console.log(`${question.padEnd(16)}${cells.map(cell).join('')}`);
  }
  console.log(JSON.stringify({ connections: CONNECTIONS, loadAverage: loadavg()[0], questions: results }));
}

function cell(value: unknown): string {
  return String(value).padStart(9);
}
