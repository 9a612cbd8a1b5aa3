import { on } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { SourceError } from '../kit/records.js';
import type { CsvOptions, Filled } from './csv-source.js';
import { unpackBatch, type PackedBatch } from './packed-batch.js';

/** Beside this file, compiled or not as it is. */
const PROGRAM = new URL(`read-aside-worker${extname(import.meta.url)}`, import.meta.url);

/** Megabytes for what was just made: a batch outlives little. */
const YOUNG = 8;

/** Weight of the batches that are read before they are asked for: enough to go on from while sums are written between two. */
export const AHEAD = 7;
/** Weight that is said to be taken at once, as saying so costs time. */
const AT_ONCE = 2;

/** ms for which a thread that is through waits for another file. */
const KEPT_IDLE = 1_000;

/** What a batch weighs: tickets and the like carry texts, a sale does not. */
export function weightOf({ records }: PackedBatch): number {
  return Object.keys(records).every((kind) => kind === 'transactions') ? 1 : 4;
}

/** What the thread is to read; a calendar is made anew there from its zone. */
export interface Task extends Omit<CsvOptions, 'calendar'> {
  path: string;
  timeZone: string;
}

/** What the thread is told: what to read next, and what weight of it was taken. */
export type Order = { kind: 'read'; task: Task } | { kind: 'taken'; weight: number };

/** What the thread says: batches in their order, and at last either its end or why it could not go on. */
export type Message =
  | { kind: 'filled'; batch: PackedBatch; cells: Filled['cells'] }
  | { kind: 'refused'; why: string }
  | { kind: 'end' };

/**
 * Reads a file in a thread of its own, some batches ahead: a second processor reads and checks the rows while this one
 * stores them.
 * @throws SourceError as reading it here would.
 */
export async function* readAside(path: string, { calendar, ...options }: CsvOptions): AsyncGenerator<Filled> {
  const worker = takeIdle() ?? newWorker();
  const tell = (order: Order): void => worker.postMessage(order);
  let isThrough = false;
  let taken = 0;
  try {
    const messages = on(worker, 'message', { close: ['exit'] }) as AsyncIterable<[Message]>;
    tell({ kind: 'read', task: { ...options, path, timeZone: calendar.timeZone } });
    for await (const [message] of messages) {
      isThrough = message.kind !== 'filled';
      if (message.kind === 'end') return;
      if (message.kind === 'refused') throw new SourceError(message.why);
      taken += weightOf(message.batch);
      if (taken >= AT_ONCE) {
        tell({ kind: 'taken', weight: taken });
        taken = 0;
      }
      yield { batch: unpackBatch(message.batch), cells: message.cells };
    }
    throw new Error(`${path}: its reading broke off`);
  } finally {
    if (isThrough) keepIdle(worker);
    else await worker.terminate();
  }
}

/** A thread that is through with a file: it reads the next one at once, and faster than a new one would. */
let idle: { worker: Worker; end: NodeJS.Timeout } | undefined;

function newWorker(): Worker {
  const worker = new Worker(PROGRAM, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
  worker.once('exit', () => {
    if (idle?.worker === worker) takeIdle();
  });
  return worker;
}

function takeIdle(): Worker | undefined {
  if (!idle) return undefined;
  const { worker, end } = idle;
  idle = undefined;
  clearTimeout(end);
  worker.ref();
  return worker;
}

function keepIdle(worker: Worker): void {
  void takeIdle()?.terminate();
  worker.unref();
  const end = setTimeout(() => void takeIdle()?.terminate(), KEPT_IDLE);
  idle = { worker, end: end.unref() };
}
