import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { Database } from '../database.js';
import { onDatabase } from '../testing/database.js';
import { exactAnswer } from '../testing/exact-answer.js';
import { customer, load, product, transaction } from '../testing/make.js';
import { serveApp, type ServedApp } from '../testing/serve-app.js';

/** What a body was before it was coded. */
const DECODE: Readonly<Record<string, (body: Buffer) => Buffer>> = {
  identity: (body) => body,
  gzip: (body) => gunzipSync(body),
};

describe('answers about many records', () => {
  const open = onDatabase('sqlite');
  let app: ServedApp;
  afterAll(() => app.stop());

  test('are kept packed, and come out of it as they were', async () => {
    const ids = Array.from({ length: 150 }, (_, nth) => `c${nth}`);
    const database = await open();
    await load(database, {
      customers: ids.map((id) => customer({ id, name: `Customer ${id}` })),
      products: [product({ id: 'p1' })],
      transactions: ids.flatMap((id) =>
        // a year apart, so that each answer tells of twelve months
        ['2025-01-15', '2026-01-15'].map((at) => transaction({ productId: 'p1', customerId: id, at })),
      ),
    });
    let statements = 0;
    const counting: Database = {
      ...database,
      rows: (statement, giveUp) => {
        statements += 1;
        return database.rows(statement, giveUp);
      },
    };
    app = await serveApp(counting, { ACCESS: 'open', RATE_LOCAL: 'off', ANSWER_CACHE: '1' });
    const askFor = (id: string, headers: Record<string, string> = {}) =>
      exactAnswer(`${app.address}/customers/${id}`, { headers });
    const askAll = async (reads: 'identity' | 'gzip' | 'gzip, br' = 'identity') => {
      statements = 0;
      const answers = [];
      for (const id of ids) answers.push(await askFor(id, { 'Accept-Encoding': reads }));
      const codings: Record<string, number> = {};
      const lasting = answers.map(({ status, headers, body }) => {
        const { etag, 'content-type': type, 'content-security-policy': policy } = headers;
        const coding = headers['content-encoding'] ?? 'identity';
        codings[coding] = (codings[coding] ?? 0) + 1;
        expect(headers['content-length']).toBe(String(body.length));
        return { status, etag, type, policy, body: DECODE[coding]!(body).toString() };
      });
      return { lasting, statements, codings };
    };
    const first = await askAll();
    const room = 1_024 * 1_024;
    expect(first.lasting.map(({ body }) => body).join('').length).toBeGreaterThan(room / 2);
    const again = { lasting: first.lasting, statements: 0 };
    expect(await askAll()).toEqual({ ...again, codings: { identity: ids.length } });
    expect(await askAll('gzip')).toEqual({ ...again, codings: { gzip: ids.length } });
    // those that lie there in gzip are not made anew
    expect(await askAll('gzip, br')).toEqual({ ...again, codings: { gzip: ids.length } });
    expect(await askAll()).toEqual({ ...again, codings: { identity: ids.length } });
    const { etag, body } = first.lasting[0]!;
    expect((await askFor('c0', { 'If-None-Match': etag! })).status).toBe(304);
    const zipped = await askFor('c0', { 'Accept-Encoding': 'br' });
    expect(zipped.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(zipped.body).toString()).toBe(body);
  });
});
