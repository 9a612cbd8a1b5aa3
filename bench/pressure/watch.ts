import { setTimeout as delay } from 'node:timers/promises';
import type { Request } from 'autocannon';
import { RestClient } from '../rest-client.js';
import type { RestServer } from '../rest-server.js';
import { askOnce } from '../serve/ask-once.js';

/** Milliseconds that answers took. */
export interface Waits {
  answers: number;
  p50: number;
  p99: number;
  most: number;
}

/** Connections of a watch that goes on asking while an answer is late. */
const SOCKETS = 100;

/** Asks whether a server is alive at a fixed pace, whether or not the answers before have come. */
export function watchHealth({ origin }: RestServer, every: number): () => Promise<Waits> {
  const client = new RestClient(origin, SOCKETS);
  const answers: Promise<number>[] = [];
  const timer = setInterval(() => {
    answers.push(client.ask('/healthz').then(({ milliseconds }) => milliseconds));
  }, every);
  return async () => {
    clearInterval(timer);
    const times = await Promise.all(answers);
    client.close();
    return waitsOf(times);
  };
}

/** Opens one page after the other, with a pause between them, as several people do. */
export function visitPages(
  server: RestServer,
  requestsOf: (visitor: number) => Request[],
  visitors: number,
  pause: number,
): () => Promise<Waits> {
  const times: number[] = [];
  const stop = new AbortController();
  const visitor = async (index: number): Promise<void> => {
    const requests = requestsOf(index);
    for (let turn = 0; !stop.signal.aborted; turn++) {
      const asked = performance.now();
      await askOnce(server, requests[turn % requests.length]!);
      times.push(performance.now() - asked);
      await delay(pause);
    }
  };
  const ended = Promise.all(Array.from({ length: visitors }, (_, index) => visitor(index)));
  return async () => {
    stop.abort();
    await ended;
    return waitsOf(times);
  };
}

function waitsOf(times: readonly number[]): Waits {
  const sorted = times.toSorted((x, y) => x - y);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
  return { answers: sorted.length, p50: at(0.5), p99: at(0.99), most: at(1) };
}
