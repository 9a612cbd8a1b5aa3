import { spawnSync } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import sqlite3 from 'sqlite3';

const TABLE = `create table t (transaction_id text primary key, order_id text, customer_id text, product_id text,
  quantity integer, unit_price real, occurred_at text);`;
const AFTER = `create index a on t (order_id); create index b on t (customer_id); create index c on t (product_id);
  create table pair as select x.product_id as a, y.product_id as b, count(distinct x.order_id) as n
    from t x join t y on x.order_id = y.order_id and x.product_id < y.product_id group by 1, 2;`;

/** Whether the sqlite3 shell is installed. */
export function hasShell(): boolean {
  return spawnSync('sqlite3', ['--version']).status === 0;
}

/**
 * What a database without this pipeline needs for the same file: the rows, three indexes and the pairs of products.
 * Through the sqlite3 shell or, where there is none, through the sqlite3 package and a plain reader of lines.
 * @returns seconds.
 */
export async function rawWork(file: string, shell: boolean): Promise<number> {
  const scratch = mkdtempSync(join(tmpdir(), 'contexq-bench-'));
  const path = join(scratch, 'raw.sqlite');
  const started = performance.now();
  try {
    if (shell) byShell(file, path);
    else await byPackage(file, path);
    return (performance.now() - started) / 1000;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function byShell(file: string, path: string): void {
  const input = `pragma journal_mode=wal;\n${TABLE}\n.mode csv\n.import --skip 1 "${file}" t\n${AFTER}\n`;
  const { status, stderr } = spawnSync('sqlite3', ['-bail', path], { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`sqlite3: ${stderr}`);
}

async function byPackage(file: string, path: string): Promise<void> {
  const database = new sqlite3.Database(path);
  const run = (text: string, ...values: unknown[]) =>
    new Promise<void>((resolve, reject) => {
      database.all(text, values, (error) => (error ? reject(error) : resolve()));
    });
  const insert = (lines: string[][]) =>
    run(
      'insert into t select value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6 from jsonb_each(?)',
      JSON.stringify(lines),
    );
  await run('pragma journal_mode = wal');
  await run(TABLE);
  await run('begin');
  const lines: string[][] = [];
  let header = true;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (!header) lines.push(line.split(','));
    header = false;
    if (lines.length === 10_000) await insert(lines.splice(0));
  }
  await insert(lines);
  await run('commit');
  for (const statement of AFTER.split(';').slice(0, -1)) await run(statement);
  await new Promise((resolve) => database.close(resolve));
}
