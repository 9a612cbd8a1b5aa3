import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from '@jest/globals';
import { WebSocketServer } from 'ws';
import { listen, type Listening } from '../http/listen.js';
import { LiveClient } from '../testing/live-client.js';
import { Backends } from './backends.js';
import { balancer } from './balancer.js';

const servers: Server[] = [];
const fronts: Listening[] = [];
const all: string[] = [];
let backends = new Backends();

afterEach(async () => {
  for (const address of all.splice(0)) backends.remove(address);
  for (const front of fronts.splice(0)) await front.stop(100);
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  backends = new Backends();
});

async function serve(answer: RequestListener): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) =>
    request.url === '/readyz' ? response.end() : answer(request, response),
  );
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  all.push(address);
  backends.add(address);
  return { server, address };
}

async function front(): Promise<string> {
  const listening = await listen(balancer(backends), '127.0.0.1', 0);
  fronts.push(listening);
  return listening.address;
}

const saying =
  (word: string): RequestListener =>
  (_request, response) =>
    void response.end(word);
const ask = async (url: string, init?: RequestInit) => {
  const answer = await fetch(url, init);
  return `${answer.status} ${await answer.text()}`;
};

test('servers take turns, and hear who asks, by which name, and what', async () => {
  const heard: IncomingMessage[] = [];
  for (const name of ['a', 'b']) {
    await serve((request, response) => {
      heard.push(request);
      response.setHeader('Set-Cookie', ['one=1', 'two=2']);
      void text(request).then((body) => response.end(`${name} ${body}`));
    });
  }
  const address = await front();
  const post = { method: 'POST', body: 'pears', headers: { 'X-Forwarded-For': '192.0.2.7' } };
  const said = [];
  for (let nth = 0; nth < 4; nth += 1) said.push(await ask(`${address}/a%2Fb//x?a=b?c`, post));
  expect(said.toSorted()).toEqual(['200 a pears', '200 a pears', '200 b pears', '200 b pears']);
  expect([heard[0]!.url, heard[0]!.headers]).toMatchObject([
    '/a%2Fb//x?a=b?c',
    {
      host: new URL(address).host,
      'x-forwarded-for': '192.0.2.7, 127.0.0.1',
      'x-forwarded-proto': 'http',
    },
  ]);
  const answer = await fetch(address);
  expect(answer.headers.getSetCookie()).toEqual(['one=1', 'two=2']);
  // the caller keeps its connection, whatever becomes of ours
  expect(answer.headers.get('connection')).toBe('keep-alive');
});

test('what a server did not take, another one does', async () => {
  const gone = await serve(saying('gone'));
  await serve(saying('here'));
  const address = await front();
  for (let nth = 0; nth < 4; nth += 1) await ask(address);
  gone.server.closeAllConnections();
  gone.server.close();
  const asked = await Promise.all(
    Array.from({ length: 10 }, (_, nth) =>
      ask(address, nth % 2 === 0 ? {} : { method: 'POST', body: 'pears' }),
    ),
  );
  expect(new Set(asked)).toEqual(new Set(['200 here']));
});

test('a question that was lost with its server is asked again, a change is not', async () => {
  let changes = 0;
  const dying: RequestListener = (request) => {
    if (request.method === 'POST') changes += 1;
    request.socket.destroy();
  };
  await serve(dying);
  const other = await serve(saying('here'));
  const address = await front();
  for (let nth = 0; nth < 4; nth += 1) expect(await ask(address)).toBe('200 here');
  const posted = await Promise.all(
    Array.from({ length: 4 }, () => ask(address, { method: 'POST', body: 'pears' })),
  );
  expect(posted.filter((one) => one === '200 here')).toHaveLength(2);
  expect(posted.filter((one) => one.startsWith('502 '))).toHaveLength(2);
  expect(changes).toBe(2);
  backends.remove(other.address);
  expect(await ask(address)).toMatch(/^502 .*"UNAVAILABLE"/);
});

test('an answer that breaks off in the middle breaks off for the caller too', async () => {
  await serve((request, response) => {
    response.writeHead(200, { 'Content-Length': '100' });
    response.write('half');
    setTimeout(() => request.socket.destroy(), 50);
  });
  await expect(ask(await front())).rejects.toThrow();
});

test('a server that is not ready is asked only when none is', async () => {
  const states = { a: 200, b: 200 };
  for (const name of ['a', 'b'] as const) {
    const { server } = await serve(saying(name));
    server.removeAllListeners('request');
    server.on('request', (request, response) => {
      response.statusCode = request.url === '/readyz' ? states[name] : 200;
      response.end(name);
    });
  }
  const address = await front();
  const said = async () => new Set([await ask(address), await ask(address), await ask(address)]);
  states.a = 503;
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(await said()).toEqual(new Set(['200 b']));
  states.b = 503;
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(await said()).toEqual(new Set(['200 a', '200 b']));
});

test('without a server it says so, and when to come back', async () => {
  const answer = await fetch(await front());
  expect([answer.status, answer.headers.get('retry-after'), await answer.json()]).toMatchObject([
    503,
    '1',
    { code: 'UNAVAILABLE', status: 503 },
  ]);
});

test('a WebSocket goes to the next server that is there, and back; a refusal of one is an answer', async () => {
  const gone = await serve(saying('gone'));
  const { server } = await serve(saying('no WebSocket here'));
  gone.server.close();
  const address = await front();
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request: IncomingMessage, socket, head) => {
    if (request.url !== '/graphql') {
      socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (open) => {
      open.send(JSON.stringify({ type: 'hello', payload: request.headers['x-forwarded-for'] }));
      open.on('message', () => open.close(4403));
    });
  });
  const client = new LiveClient(address);
  expect((await client.next('hello')).payload).toBe('127.0.0.1');
  client.send('anything');
  expect(await client.ended).toBe(4403);
  expect((await new LiveClient(address).next('hello')).type).toBe('hello');
  expect(await new LiveClient(address, { path: '/other' }).ended).toBe(403);
});
