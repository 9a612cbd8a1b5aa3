import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';
import type { Database } from '../database.js';
import { buildSchema } from '../schema.js';
import { onDatabase } from '../testing/database.js';
import { exactAnswer, operation } from '../testing/exact-answer.js';
import { customer, load } from '../testing/make.js';
import { serveApp, type ServedApp } from '../testing/serve-app.js';
import { tooLargeRefused } from './query-limits.js';
import { dashboardDocuments } from './trusted-documents.js';

const hashed = (text: string) => createHash('sha256').update(text).digest('hex');
const byHash = (sha256Hash: string, more: object = {}) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash } },
  ...more,
});

/** The document of the dashboard with an operation of this name. */
function documentOf(name: string): { hash: string; text: string } {
  const found = [...dashboardDocuments()].find(([, text]) => new RegExp(`query ${name}\\b`).test(text));
  return { hash: found![0], text: found![1] };
}

describe('documents that are known beforehand', () => {
  const open = onDatabase('sqlite');
  let any: ServedApp;
  let only: ServedApp;

  beforeAll(async () => {
    const database: Database = await open();
    await load(database, { customers: [customer({ id: 'c1', name: 'Ada' })] });
    any = await serveApp(database);
    only = await serveApp(database, { ACCESS: 'open', TRUSTED_DOCUMENTS: 'only' });
  });
  afterAll(() => Promise.all([any.stop(), only.stop()]));

  const send = async (app: ServedApp, sent: object, headers: Record<string, string> = {}) => {
    const { status, body } = await exactAnswer(`${app.address}/graphql`, operation(sent, headers));
    return {
      status,
      ...(JSON.parse(body.toString()) as { data?: unknown; errors?: { extensions: { code: string } }[] }),
    };
  };
  const SALES = { Cookie: 'contexq-demo-role=SALES' };

  test('fit the schema and keep every limit', async () => {
    const schema = await buildSchema();
    const refuse = tooLargeRefused(schema);
    const texts = [...dashboardDocuments().values()];
    expect(texts.length).toBeGreaterThan(10);
    for (const text of texts) {
      expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]);
      refuse(text);
    }
  });

  test('answer by their hash what they answer by their text, also once the answer is kept', async () => {
    const known = documentOf('DataStatus');
    const first = await send(any, byHash(known.hash));
    expect(first).toMatchObject({ status: 200, data: { dataStatus: { version: 1 } } });
    expect(await send(any, byHash(known.hash))).toEqual(first);
    expect(await send(any, { query: known.text })).toEqual(first);
    expect(await send(any, byHash(known.hash, { query: known.text }))).toEqual(first);
  });

  test('are told from others: the text is asked for', async () => {
    const answer = await send(any, byHash(hashed('{ __typename }')));
    expect(answer).toMatchObject({
      status: 404,
      errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
    });
    // once somebody has sent the text, its hash is no more trusted than before
    await send(any, { query: '{ facets { regions } }' });
    await send(any, { query: '{ facets { regions } }' });
    expect((await send(any, byHash(hashed('{ facets { regions } }')))).status).toBe(404);
  });

  test('are, where they alone are taken, all that people but administrators may send', async () => {
    const own = { query: '{ facets { regions } }' };
    const refused = { status: 403, errors: [{ extensions: { code: 'DOCUMENT_NOT_TRUSTED' } }] };
    expect(await send(only, own)).toMatchObject({ status: 200, data: { facets: { regions: [] } } });
    expect(await send(only, own, SALES)).toMatchObject(refused);
    const { hash, text } = documentOf('DataStatus');
    for (const sent of [{ query: text }, byHash(hash), byHash(hash)]) {
      expect((await send(only, sent, SALES)).status).toBe(200);
    }
    const got = await exactAnswer(`${only.address}/graphql?query=${encodeURIComponent(own.query)}`, {
      headers: { ...SALES, 'GraphQL-Require-Preflight': '1' },
    });
    expect(got.status).toBe(403);
    expect((await send(any, own, SALES)).status).toBe(200);
  });
});
