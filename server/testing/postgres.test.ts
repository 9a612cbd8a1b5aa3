import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { postgresUrl } from './postgres.js';

const clients: Client[] = [];

async function connect(): Promise<Client> {
  const client = new Client({ connectionString: await postgresUrl() });
  await client.connect();
  clients.push(client);
  return client;
}

let one: Client;
let other: Client;

beforeAll(async () => {
  [one, other] = await Promise.all([connect(), connect()]);
});

afterAll(() => Promise.all(clients.map((client) => client.end())));

test('a test file reaches a real PostgreSQL', async () => {
  const { rows } = await one.query<{ answer: number }>('select 1 as answer');
  expect(rows).toEqual([{ answer: 1 }]);
});

test('databases do not see each other', async () => {
  await one.query('create table seen (id integer)');
  const { rows } = await other.query(`select 1 from information_schema.tables where table_name = 'seen'`);
  expect(rows).toEqual([]);
});

test('text sorts by code point, as in SQLite', async () => {
  const { rows } = await one.query<{ word: string }>(
    `select word from (values ('a'), ('B'), ('ä')) words (word) order by word`,
  );
  expect(rows.map(({ word }) => word)).toEqual(['B', 'a', 'ä']);
});
