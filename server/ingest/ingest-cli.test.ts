import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { builtProgram } from '../testing/built-program.js';
import { temporaryFiles } from '../testing/read-source.js';

const root = resolve(import.meta.dirname, '../..');

describe('the program', () => {
  const { folder, write } = temporaryFiles();
  const program = builtProgram('ingest/ingest-cli');

  /** Runs the program as npm does, on a database of its own. */
  function run(...args: string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...args], {
      cwd: root,
      encoding: 'utf8',
      timeout: 60_000,
      env: {
        PATH: process.env['PATH'],
        DB_PATH: join(folder, 'test.sqlite'),
        DATABASE_URL: '',
        TIME_ZONE: 'UTC',
      },
    });
    return { status, stdout, stderr };
  }

  test('exits 0 when it has loaded, 1 with one line when it cannot, 2 when it is used wrongly', () => {
    const customers = write('customers.csv', 'customer_id,name\nC1,Ada\n');
    expect(run(customers)).toEqual({
      status: 0,
      stdout: 'customers.csv: 1 row: 1 inserted, 0 updated, 0 unchanged\n',
      stderr: '',
    });
    expect(run(join(folder, 'none.csv'))).toEqual({
      status: 1,
      stdout: '',
      stderr: `${join(folder, 'none.csv')}: no such file\n`,
    });
    expect(run(write('open.csv', 'customer_id,name\nC1,Ada\nC2,"Bob\n'))).toEqual({
      status: 1,
      stdout: '',
      stderr: 'open.csv:3: a quote (") that opens in this row is never closed\n',
    });
    expect(run()).toEqual({
      status: 2,
      stdout: '',
      stderr: 'name at least one file\nnpm run ingest -- --help says how it is used.\n',
    });
  }, 120_000);

  // of more batches than are read ahead
  test('leaves bad rows out of a long file, and writes them as they stood', () => {
    const bad = [4_000, 39_999];
    const rows = Array.from({ length: 40_000 }, (_, at) =>
      bad.includes(at) ? `C${at},"bad, ${at}",nobody` : `C${at},Ada ${at},ada@example.com`,
    );
    const path = write('many.csv', `customer_id,name,email\n${rows.join('\n')}\n`);
    expect(run(path, '--skip-invalid')).toMatchObject({ status: 0, stderr: '' });
    const rejects = readFileSync(`${path}.rejects.csv`, 'utf8').trim().split('\n');
    expect(rejects.slice(1).map((row) => row.split(',')[0])).toEqual(['4002', '40001']);
    expect(rejects.at(-1)).toMatch(/C39999,"bad, 39999",nobody$/);
    expect(run(path, '--skip-invalid').stdout).toContain('nothing changed');
  }, 120_000);
});
