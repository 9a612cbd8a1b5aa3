import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { openDatabase } from './database.js';
import { builtProgram } from './testing/built-program.js';
import { customer, load } from './testing/make.js';
import { postgresUrl } from './testing/postgres.js';

const SMALL = { DEMO_CUSTOMERS: '40', DEMO_TRANSACTIONS: '1000' };

interface Run {
  process: ChildProcess;
  stdout: () => string;
  stderr: () => string;
  /** The address it says it is ready at. */
  ready: () => Promise<string>;
  /** The code it ends with. */
  exit: () => Promise<number | null>;
}

describe('the server as a program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'contexq-main-'));
  const running: Run[] = [];

  afterEach(async () => {
    for (const run of running.splice(0)) {
      if (run.process.exitCode === null) run.process.kill('SIGKILL');
      await run.exit();
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function start(environment: Record<string, string>): Run {
    const child = spawn(process.execPath, builtProgram('main'), {
      env: {
        PATH: process.env.PATH,
        PORT: '0',
        DB_PATH: join(folder, 'demo.sqlite'),
        ...SMALL,
        ...environment,
      },
    });
    const output = { stdout: '', stderr: '' };
    child.stdout.on('data', (text) => (output.stdout += String(text)));
    child.stderr.on('data', (text) => (output.stderr += String(text)));
    const exited = once(child, 'exit').then(([code]) => code as number | null);
    const run: Run = {
      process: child,
      stdout: () => output.stdout,
      stderr: () => output.stderr,
      exit: () => exited,
      ready: async () => {
        for (;;) {
          const address = /ContexQ is ready: (\S+)/.exec(output.stdout)?.[1];
          if (address !== undefined) return address;
          const ended = await Promise.race([
            exited.then(() => true),
            once(child.stdout, 'data').then(() => false),
          ]);
          if (ended) throw new Error(`It ended: ${output.stderr}`);
        }
      },
    };
    running.push(run);
    return run;
  }

  test('stops in the middle of filling and keeps nothing of it', async () => {
    const run = start({ DEMO_TRANSACTIONS: '200000' });
    while (!run.stdout().includes('Filling')) await once(run.process.stdout!, 'data');
    run.process.kill('SIGINT');
    expect([await run.exit(), run.stderr()]).toEqual([0, '']);
    expect(run.stdout()).not.toContain('ready');
  }, 180_000);

  test('fills an empty database with the demo, says where it is, serves it, and stops when told to', async () => {
    const run = start({});
    const address = await run.ready();
    expect(run.stdout()).toMatch(/^Filling .*\nContexQ is ready: http:\/\/127\.0\.0\.1:\d+ \(demo data\)\n$/);
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    expect((await fetch(`${address}/customers?limit=1`)).headers.get('x-total-count')).toBe('40');

    const second = start({ PORT: new URL(address).port });
    expect([await second.exit(), second.stderr(), second.stdout()]).toEqual([
      1,
      `Port ${new URL(address).port} is in use; set PORT to another one\n`,
      '',
    ]);
    run.process.kill('SIGTERM');
    expect([await run.exit(), run.stderr()]).toEqual([0, '']);
  }, 180_000);

  test('comes back with what it has, without filling it again', async () => {
    const run = start({});
    const address = await run.ready();
    expect(run.stdout()).toBe(`ContexQ is ready: ${address} (demo data)\n`);
    expect((await fetch(`${address}/customers`)).headers.get('x-total-count')).toBe('40');
  }, 180_000);

  test('does the same with a PostgreSQL, whose connections may break at any time', async () => {
    const DATABASE_URL = await postgresUrl();
    const run = start({ DATABASE_URL });
    const address = await run.ready();
    expect(run.stdout()).toMatch(/^Filling .*\nContexQ is ready: \S+ \(demo data\)\n$/);
    const client = new Client(DATABASE_URL);
    await client.connect();
    await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
    );
    await client.end();
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    expect((await fetch(`${address}/customers?limit=1`)).headers.get('x-total-count')).toBe('40');
    run.process.kill('SIGTERM');
    expect([await run.exit(), run.stderr()]).toEqual([0, '']);
  }, 120_000);

  test('prints a link to its first administrator when the data are one’s own', async () => {
    const DB_PATH = join(folder, 'own.sqlite');
    const database = await openDatabase({ database: { kind: 'sqlite', path: DB_PATH } });
    await load(database, { customers: [customer({ id: 'c1' })] });
    await database.close();
    const run = start({ DB_PATH, DEMO: 'off' });
    const address = await run.ready();
    while (!run.stdout().includes('/setup#')) await once(run.process.stdout!, 'data');
    const token = /open this within 15 minutes: (\S+)\/setup#([0-9a-f]{64})\n$/.exec(run.stdout())!;
    expect([token[1], (await fetch(`${address}/customers`)).status]).toEqual([address, 401]);
    const setup = { token: token[2], name: 'Ann', email: 'ann@x.example', password: 'twelve green pears' };
    const answer = await fetch(`${address}/auth/setup`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(setup),
    });
    expect(answer.status).toBe(200);
    run.process.kill('SIGTERM');
    await run.exit();

    const again = start({ DB_PATH, DEMO: 'off' });
    await again.ready();
    expect(again.stdout()).toMatch(/^ContexQ is ready: \S+\n$/);
    again.process.kill('SIGTERM');
    await again.exit();

    const reached = start({ DB_PATH, HOST: '0.0.0.0' });
    expect([await reached.exit(), reached.stdout(), reached.stderr()]).toEqual([
      78,
      '',
      'HOST is "0.0.0.0", which others reach, but PUBLIC_URL is no https address; set the one that people use, or INSECURE_HTTP=allow in a network you trust\n',
    ]);
  }, 120_000);

  test.each([
    [{}, ['nobody can sign in yet', 'PUBLIC_URL is no https address', 'the data are the demo']],
    [
      { DEMO: 'off', ACCESS: 'open', INSECURE_HTTP: 'allow' },
      ['nobody can sign in yet', 'ACCESS is open, which lets everybody in'],
    ],
    [
      { PUBLIC_URL: 'https://contexq.example', DEMO: 'auto' },
      ['nobody can sign in yet', 'the data are the demo'],
    ],
  ])('refuses to be reached by others with %j, and says each reason', async (environment, reasons) => {
    const run = start({ HOST: '0.0.0.0', DB_PATH: join(folder, 'reached.sqlite'), ...environment });
    expect([await run.exit(), run.stdout()]).toEqual([78, '']);
    const lines = run.stderr().trimEnd().split('\n');
    expect(lines).toEqual(
      reasons.map((why) => expect.stringContaining(`HOST is "0.0.0.0", which others reach, but ${why}`)),
    );
  });

  test('says in one line why it cannot start', async () => {
    const run = start({ DB_PATH: folder });
    expect([await run.exit(), run.stdout()]).toEqual([1, '']);
    expect(run.stderr()).toBe(`DB_PATH is "${folder}", which is a folder; expected a path of a file\n`);
  }, 180_000);
});
