import { setTimeout as delay } from 'node:timers/promises';
import { INIT, LiveClient } from '../live-client.js';
import type { LiveCase } from './live-cases.js';

/** What came back over a WebSocket. */
export interface LiveAnswer {
  /** The code it was closed with, or the status that it was refused with; 0: it was left open. */
  ended: number;
  /** All messages, one a line. */
  told: string;
}

/** No answer of the server takes longer: it waits 3 s for somebody to say who they are. */
const PATIENCE = 6_000;

/** Sends messages over a WebSocket of its own, and waits for its end or for what is expected to be told. */
export async function exchangeLive(address: string, one: Omit<LiveCase, 'says'>): Promise<LiveAnswer> {
  const client = new LiveClient(address, one.connect);
  const opened = await Promise.race([client.opened.then(() => true), client.ended.then(() => false)]);
  for (const message of opened ? (one.sends ?? []) : []) {
    client.socket.send(message);
    // what comes before it is answered ends the connection
    if (message === INIT) await Promise.race([client.next('connection_ack'), client.ended]);
  }
  one.meddles?.(client.socket);
  const told = one.ends === undefined ? [client.next(one.until ?? 'error')] : [];
  const tooLate = new AbortController();
  await Promise.race([...told, client.ended, delay(PATIENCE, undefined, { signal: tooLate.signal })]);
  tooLate.abort();
  const ended = await Promise.race([client.ended, delay(10, 0)]);
  client.socket.terminate();
  return { ended, told: client.heard.map((message) => JSON.stringify(message)).join('\n') };
}
