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

/** What a batch weighs: tickets and the like carry texts, a sale does not. */
export function weightOf({ records }: PackedBatch): number {
  return Object.keys(records).every((kind) => kind === 'transactions') ? 1 : 4;
}

/** What the thread is to read; a calendar is made anew there from its zone. */
export interface Task extends Omit<CsvOptions, 'calendar'> {
  path: string;
  timeZone: string;
}

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
  const task: Task = { ...options, path, timeZone: calendar.timeZone };
  const worker = new Worker(PROGRAM, {
    workerData: task,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });
  let taken = 0;
  try {
    for await (const [message] of on(worker, 'message', { close: ['exit'] }) as AsyncIterable<[Message]>) {
      if (message.kind === 'end') return;
      if (message.kind === 'refused') throw new SourceError(message.why);
      taken += weightOf(message.batch);
      if (taken >= AT_ONCE) {
        worker.postMessage(taken);
        taken = 0;
      }
      yield { batch: unpackBatch(message.batch), cells: message.cells };
    }
    throw new Error(`${path}: its reading broke off`);
  } finally {
    await worker.terminate();
  }
}
