import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import express, { type Response } from 'express';
import { atMost } from './at-most.js';
import { listen } from './listen.js';

let server: Awaited<ReturnType<typeof listen>>;
const underWay: { name: string; response: Response }[] = [];

beforeAll(async () => {
  const app = express();
  app.get('/:name', atMost(2), ({ params }, response) => {
    underWay.push({ name: String(params.name), response });
  });
  server = await listen(app, '127.0.0.1', 0);
});
afterAll(() => server.stop(1_000));

const ask = (name: string, signal?: AbortSignal) =>
  fetch(`${server.address}/${name}`, { signal: signal ?? null }).then((answer) => answer.text());
const names = async (count: number) => {
  while (underWay.length < count) await delay(5);
  await delay(50);
  return underWay.map(({ name }) => name);
};
const answer = (name: string) => {
  const [{ response }] = underWay.splice(
    underWay.findIndex((each) => each.name === name),
    1,
  ) as [(typeof underWay)[number]];
  response.send(name);
};

test('two are worked on at a time, the others in the order they came, and nobody waits for who has gone', async () => {
  const gone = new AbortController();
  const answers = [];
  for (const name of ['a', 'b', 'c', 'd', 'e']) {
    const isGoing = name === 'a' || name === 'd';
    answers.push(ask(name, isGoing ? gone.signal : undefined).catch(() => 'gone'));
    await delay(20);
  }
  expect(await names(2)).toEqual(['a', 'b']);
  answer('b');
  expect(await names(2)).toEqual(['a', 'c']);
  gone.abort();
  expect(await names(3)).toEqual(['a', 'c', 'e']);
  answer('c');
  answer('e');
  expect(await Promise.all(answers)).toEqual(['gone', 'b', 'c', 'gone', 'e']);
});
