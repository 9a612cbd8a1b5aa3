import { afterEach, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { postgresUrl } from '../testing/postgres.js';
import { startServer, type ServerProcess } from '../testing/server-process.js';

const running: ServerProcess[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});

test('two servers that start at once on an empty database make its tables, fill it and fit its models once', async () => {
  const url = await postgresUrl();
  const environment = {
    DATABASE_URL: url,
    DEMO_CUSTOMERS: '40',
    DEMO_TRANSACTIONS: '1000',
    DRAIN_SECONDS: '3',
    LOG_LEVEL: 'debug',
  };
  running.push(...(await Promise.all([startServer(environment), startServer(environment)])));
  for (const { address } of running) {
    const answer = await fetch(`${address}/customers?limit=1`);
    expect([answer.status, answer.headers.get('x-total-count')]).toEqual([200, '40']);
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
  }
  const fits = running.flatMap(({ log }) => log()).filter((line) => line.includes('insights are up to date'));
  expect(fits).toHaveLength(1);
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    'select count(*)::int as loads, max(version)::int as version from loads',
  );
  await client.end();
  expect(rows).toEqual([{ loads: 1, version: 1 }]);

  // told to end, it first asks for no more, and goes on answering
  const { address, stop } = running.shift()!;
  const ended = stop();
  let ready: Response;
  do ready = await fetch(`${address}/readyz`);
  while (ready.status === 200);
  expect([ready.status, await ready.json()]).toEqual([503, { status: 'stopping' }]);
  const answer = await fetch(`${address}/customers?limit=1`);
  expect([answer.status, answer.headers.get('connection')]).toEqual([200, 'close']);
  expect(await ended).toBe(0);
  await expect(fetch(`${address}/readyz`)).rejects.toThrow();
  expect((await fetch(`${running[0]!.address}/customers`)).status).toBe(200);
}, 180_000);
