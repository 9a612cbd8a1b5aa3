/** @jest-environment node */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { DOCUMENT_HASHES } from './generated/document-hashes.js';
import { trustedLink } from './trusted-link.js';

interface Sent {
  query?: string;
  extensions?: { persistedQuery?: { sha256Hash: string } };
}

const QUERY = gql`
  query DataStatus {
    dataStatus {
      version
    }
  }
`;
const ANSWER = { data: { dataStatus: { __typename: 'DataStatus', version: 1 } } };

let server: Server;
let sent: Sent[];
let answer: (sent: Sent) => { status?: number; body: object };

beforeEach(async () => {
  sent = [];
  server = createServer((request, response) => {
    let text = '';
    request.on('data', (piece) => (text += String(piece)));
    request.on('end', () => {
      sent.push(JSON.parse(text) as Sent);
      const { status = 200, body } = answer(sent.at(-1)!);
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

function client() {
  const uri = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  return new ApolloClient({
    link: ApolloLink.from([trustedLink(), new HttpLink({ uri })]),
    cache: new InMemoryCache(),
  });
}

const ask = async (asked: ApolloClient) =>
  (await asked.query({ query: QUERY, fetchPolicy: 'network-only' })).data;

const refusing = (status: number, code: string) => (one: Sent) =>
  one.query === undefined
    ? { status, body: { errors: [{ message: code, extensions: { code } }] } }
    : { body: ANSWER };

test('sends the hash alone', async () => {
  answer = () => ({ body: ANSWER });
  expect(await ask(client())).toEqual(ANSWER.data);
  expect(sent).toHaveLength(1);
  expect(sent[0]!.query).toBeUndefined();
  expect(sent[0]!.extensions?.persistedQuery).toEqual({
    version: 1,
    sha256Hash: DOCUMENT_HASHES['DataStatus'],
  });
});

test('sends the text to a server that does not know the hash', async () => {
  answer = refusing(404, 'PERSISTED_QUERY_NOT_FOUND');
  expect(await ask(client())).toEqual(ANSWER.data);
  expect(sent.map(({ query }) => typeof query)).toEqual(['undefined', 'string']);
});

test('sends no more hashes to a server that takes none', async () => {
  answer = refusing(200, 'PERSISTED_QUERY_NOT_SUPPORTED');
  const asked = client();
  expect(await ask(asked)).toEqual(ANSWER.data);
  expect(await ask(asked)).toEqual(ANSWER.data);
  expect(sent.map(({ query }) => typeof query)).toEqual(['undefined', 'string', 'string']);
  expect(sent[2]!.extensions?.persistedQuery).toBeUndefined();
});

test('the server knows the same hashes, each that of its text', () => {
  const known = JSON.parse(readFileSync('server/generated/trusted-documents.json', 'utf8')) as Record<
    string,
    string
  >;
  expect(Object.keys(known).sort()).toEqual(Object.values(DOCUMENT_HASHES).sort());
  for (const [hash, text] of Object.entries(known)) {
    expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
  }
});
