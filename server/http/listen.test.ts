import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import { listen } from './listen.js';

test('a request under way is answered before it stops', async () => {
  const server = await listen(
    (_request, response) => void setTimeout(() => response.end('done'), 200),
    '127.0.0.1',
    0,
  );
  const answer = fetch(server.address).then((response) => response.text());
  await new Promise((resolve) => setTimeout(resolve, 50));
  await server.stop(5_000);
  expect(await answer).toBe('done');
  await expect(fetch(server.address)).rejects.toThrow();
});

test('a request that never ends is given up when patience ends', async () => {
  const server = await listen(() => undefined, '127.0.0.1', 0);
  const answer = fetch(server.address);
  const failure = expect(answer).rejects.toThrow();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const start = performance.now();
  await server.stop(100);
  expect(performance.now() - start).toBeLessThan(2_000);
  await failure;
});

test('while it drains it answers, and wants nobody to stay', async () => {
  const server = await listen((_request, response) => void response.end('done'), '127.0.0.1', 0);
  const connection = async () => (await fetch(server.address)).headers.get('connection');
  const before = await connection();
  server.drain();
  expect([before, await connection(), await connection()]).toEqual(['keep-alive', 'close', 'close']);
  await server.stop(5_000);
});

test('a connection that a caller keeps does not keep the server', async () => {
  const server = await listen(
    (_request, response) => void setTimeout(() => response.end('done'), 200),
    '127.0.0.1',
    0,
  );
  const agent = new Agent({ keepAlive: true });
  const asked = get(server.address, { agent });
  await once(asked, 'socket');
  await new Promise((resolve) => setTimeout(resolve, 50));
  const start = performance.now();
  const stopped = server.stop(60_000);
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  expect(await text(answer)).toBe('done');
  await stopped;
  expect(performance.now() - start).toBeLessThan(4_000);
  agent.destroy();
});

test('an address of another machine is refused by name', async () => {
  await expect(listen(() => undefined, '192.0.2.1', 0)).rejects.toThrow(
    'HOST is "192.0.2.1", which is no address of this machine; expected 127.0.0.1 or another address of it',
  );
});
