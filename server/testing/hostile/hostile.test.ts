import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openDatabase, type Database } from '../../database.js';
import { readVersion } from '../../kit/settings.js';
import { verify } from '../../rollups/verify.js';
import { customer, load, product, ticket, transaction } from '../make.js';
import { ingest } from '../run-ingest.js';
import { startServer, type ServerProcess } from '../server-process.js';
import { AUTH } from './auth-cases.js';
import { BODIES } from './body-cases.js';
import type { Answer, Case } from './case.js';
import { CSV } from './csv-cases.js';
import { exchange, exchangeRaw } from './exchange.js';
import { GRAPHQL } from './graphql-cases.js';
import { GRAPHQL_SIZE } from './graphql-size-cases.js';
import { FRAMING, HEADERS } from './http-cases.js';
import { LIVE, LIVE_CLOSED, type LiveCase } from './live-cases.js';
import { exchangeLive } from './live-exchange.js';
import { REST } from './rest-cases.js';

/** What an answer must not tell: where code lies, what it is built with, how it asks the database. */
const INTERNAL =
  /node_modules|\.[cm]?[jt]s:\d|\bat \S+ \(|SQLITE|sqlite|typeorm|apollo|express|type-?graphql|body-parser|raw-body|\/tmp\/|\/home\/|SyntaxError|TypeError|RangeError|no such (column|table)|syntax error at|\bselect\b.+\bfrom\b/i;

/** What a log must not hold. */
const SECRETS = /cxq_|contexq=|eyJhbGci|YWRtaW4|correct horse|authorization|password"?:/i;

describe('a server under attack', () => {
  const folder = mkdtempSync(join(tmpdir(), 'contexq-hostile-'));
  const files = ['open', 'closed'].map((name) => join(folder, `${name}.sqlite`)) as [string, string];
  const databases: Database[] = [];
  let open: ServerProcess;
  let closed: ServerProcess;
  let slow: Promise<{ answer: Answer; seconds: number }>;

  beforeAll(async () => {
    for (const path of files) {
      const database = await openDatabase({ database: { kind: 'sqlite', path } });
      databases.push(database);
      await load(database, BUSINESS);
    }
    [open, closed] = await Promise.all([
      startServer({ DB_PATH: files[0], ACCESS: 'open', LOG_LEVEL: 'debug' }),
      startServer({ DB_PATH: files[1], LOG_LEVEL: 'debug' }),
    ]);
    const begun = performance.now();
    slow = exchangeRaw(open.port, 'GET /customers HTTP/1.1\r\nHost: localhost\r\nX-Slow: ', 20_000).then(
      (answer) => ({
        answer,
        seconds: (performance.now() - begun) / 1_000,
      }),
    );
  }, 60_000);

  afterAll(async () => {
    await Promise.all([open, closed].map((server) => server.stop()));
    await Promise.all(databases.map((database) => database.close()));
    rmSync(folder, { recursive: true });
  });

  const attack = async (server: ServerProcess, database: Database, { sent, ...expected }: Case) => {
    const before = await readVersion(database);
    const answer = await exchange(server.port, sent);
    expectAnswer(answer, expected);
    const alive = await exchange(server.port, { path: '/healthz' });
    expect([alive.status, alive.body]).toEqual([200, '{"status":"alive"}']);
    expect(await readVersion(database)).toBe(before);
  };

  describe.each([
    ['the size of queries', GRAPHQL_SIZE],
    ['what queries say', GRAPHQL],
    ['bodies', BODIES],
    ['framing', FRAMING],
    ['hosts, origins and headers', HEADERS],
    ['REST', REST],
  ])('%s', (_about, cases) => {
    test.each(cases.map((one) => [one.name, one] as const))('%s', (_name, one) =>
      attack(open, databases[0]!, one),
    );
  });

  describe('who asks', () => {
    test.each(AUTH.map((one) => [one.name, one] as const))('%s', (_name, one) =>
      attack(closed, databases[1]!, one),
    );
  });

  const attackLive = async (server: ServerProcess, { says, ...one }: LiveCase) => {
    const { ended, told } = await exchangeLive(server.address, one);
    if (one.ends !== undefined) expect([told, ended]).toEqual([told, one.ends]);
    if (says !== undefined) expect(told).toMatch(says);
    expect(told).not.toMatch(INTERNAL);
    const alive = await exchange(server.port, { path: '/healthz' });
    expect([alive.status, alive.body]).toEqual([200, '{"status":"alive"}']);
  };

  describe('WebSockets', () => {
    test.each(LIVE.map((one) => [one.name, one] as const))('%s', (_name, one) => attackLive(open, one));
    test.each(LIVE_CLOSED.map((one) => [one.name, one] as const))('%s', (_name, one) =>
      attackLive(closed, one),
    );
  });

  describe('files', () => {
    test.each(CSV.map((one) => [one.name, one] as const))('%s', async (_name, { bytes, says }) => {
      const [database] = databases as [Database];
      const before = await readVersion(database);
      const path = join(folder, 'customers.csv');
      writeFileSync(path, bytes);
      const told = await ingest(database, path);
      expect(told).toMatch(/^failed\n/);
      expect(told).toMatch(says);
      expect(told.replaceAll(folder, '')).not.toMatch(INTERNAL);
      expect(await readVersion(database)).toBe(before);
    });
  });

  test('headers that never end are given up within 15 s', async () => {
    const { answer, seconds } = await slow;
    expect([answer.status, seconds < 15]).toEqual([408, true]);
  }, 20_000);

  test('fifty requests in one breath get fifty answers', async () => {
    const one = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n';
    const { body } = await exchangeRaw(open.port, one.repeat(50));
    expect(body.match(/"status":"alive"/g)).toHaveLength(50);
  });

  test('every line of the logs is one object, without a secret', () => {
    for (const server of [open, closed]) {
      const lines = server.log();
      expect(lines.length).toBeGreaterThan(20);
      for (const line of lines) {
        expect(Object.keys(JSON.parse(line) as object)).toEqual(expect.arrayContaining(['level', 'time']));
        expect(line).not.toMatch(SECRETS);
      }
      // nothing of all this was a failure of ours
      expect(lines.filter((line) => line.includes('"level":"error"'))).toEqual([]);
    }
  });

  test('afterwards the data are as they were', async () => {
    for (const database of databases) expect(await verify(database, () => undefined)).toEqual([]);
  });
});

function expectAnswer(answer: Answer, { status, code, says, headers }: Omit<Case, 'sent' | 'name'>): void {
  const { body } = answer;
  const statuses = typeof status === 'number' ? [status] : status;
  if (!statuses.includes(answer.status))
    expect(`${answer.status} ${body.slice(0, 500)}`).toBe(statuses.join(' or '));
  if (code !== undefined && answer.status !== 0) expect(body).toContain(`"code":"${code}"`);
  if (says !== undefined) expect(body).toMatch(says);
  for (const [name, value] of Object.entries(headers ?? {})) {
    if (value === null) expect([name, answer.headers[name]]).toEqual([name, undefined]);
    else expect([name, answer.headers[name]]).toEqual([name, expect.stringMatching(value)]);
  }
  if (!answer.headers['content-type']?.startsWith('text/html')) expect(body).not.toMatch(INTERNAL);
}

/** A business whose people have unusual names. */
const BUSINESS = {
  customers: [
    customer({ id: 'c1', name: '=HYPERLINK("http://evil.example","Ada")' }),
    customer({ id: 'c2', name: '@SUM(1+1)*cmd' }),
    customer({ id: 'c3', name: '+1 Ltd' }),
    customer({ id: 'c4', name: '-1 & Sons' }),
    customer({ id: 'c5', name: "Robert'); drop table customers; --" }),
    customer({ id: 'c6', name: '<script>alert(1)</script>' }),
  ],
  products: [product({ id: 'p1', name: '\u202eTea' }), product({ id: 'p2', name: '{{7*7}}' })],
  transactions: ['c1', 'c2', 'c5'].flatMap((customerId) => [
    transaction({ customerId, productId: 'p1', orderId: `o-${customerId}` }),
    transaction({ customerId, productId: 'p2', orderId: `o-${customerId}` }),
  ]),
  tickets: [ticket({ customerId: 'c1', subject: '=1+1', body: 'x\r\ny', sentiment: -0.5 })],
};
