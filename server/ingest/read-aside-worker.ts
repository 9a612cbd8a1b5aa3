import { parentPort } from 'node:worker_threads';
import { calendarOf } from '../kit/day.js';
import { SourceError } from '../kit/records.js';
import { readBatches } from './csv-source.js';
import { packBatch } from './packed-batch.js';
import { AHEAD, weightOf, type Message, type Order, type Task } from './read-aside.js';

const port = parentPort!;
const tell = (message: Message): void => port.postMessage(message);

/** Weight that was told and not taken yet, and who waits for it to be less. */
let ahead = 0;
let goOn = (): void => undefined;

/** Reads a file for another thread: some batches ahead, and as many more as are taken. */
async function read({ path, timeZone, ...options }: Task): Promise<void> {
  ahead = 0;
  try {
    for await (const { batch, cells } of readBatches(path, { ...options, calendar: calendarOf(timeZone) })) {
      const packed = packBatch(batch);
      tell({ kind: 'filled', batch: packed, cells });
      ahead += weightOf(packed);
      if (ahead >= AHEAD) await new Promise<void>((resolve) => (goOn = resolve));
    }
    tell({ kind: 'end' });
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    tell({ kind: 'refused', why: error.message });
  }
}

port.on('message', (order: Order) => {
  if (order.kind === 'read') return void read(order.task);
  ahead -= order.weight;
  goOn();
});
