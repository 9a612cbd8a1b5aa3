import { Agent, request } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { listen, type Listening } from './listen.js';

let server: Listening;
/** How many listeners there were on the connection, with each request. */
const listeners = new Set<number>();

beforeAll(async () => {
  server = await listen(
    (incoming, response) => {
      const { socket } = incoming;
      listeners.add(socket.eventNames().reduce((sum, name) => sum + socket.listenerCount(name), 0));
      let body = '';
      incoming.on('data', (piece) => (body += String(piece)));
      incoming.on('end', () => response.end(`${String(incoming.headers.upgrade)} ${body}`));
    },
    '127.0.0.1',
    0,
  );
});
afterAll(() => server.stop(100));

test('an offer of another protocol changes nothing, however often it comes on one connection', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const headers = { Connection: 'Upgrade, keep-alive', Upgrade: 'h2c' };
  const ports = new Set<number | undefined>();
  for (let nth = 0; nth < 15; nth += 1) {
    const answer = await new Promise<string>((resolve, reject) => {
      const sending = request(server.address, { method: 'POST', headers, agent }, (response) => {
        ports.add(response.socket.localPort);
        let text = '';
        response.on('data', (piece) => (text += String(piece))).on('end', () => resolve(text));
      });
      sending.once('error', reject).end(`body ${nth}`);
    });
    expect(answer).toBe(`undefined body ${nth}`);
  }
  agent.destroy();
  expect(ports.size).toBe(1);
  // nothing is left behind from one to the next
  expect([...listeners]).toHaveLength(1);
});
