import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** Creates an empty PostgreSQL database of its own name and returns its URL. Needs no service: the test run brings one. */
export async function postgresUrl(): Promise<string> {
  const answer = await fetch(process.env.TEST_POSTGRES ?? '');
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  const name = `test_${randomBytes(8).toString('hex')}`;
  const client = new Client({ connectionString: text });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return text.replace(/[^/]+$/, name);
}
