import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { Random, streamSeed } from '../../seed/random.js';
import { recordIds } from '../record-ids.js';

const SEED = 20;
const LINES = 1_000;
const LINES_OF_AN_ORDER = 4;
/** The day on which generated data end. */
const LAST_DAY = Date.UTC(2026, 9, 17, 12);

/** Writes new orders of customers of generated files, of products of theirs; each `batch` has others. */
export async function writeNewLines(files: string, batch: number, path: string): Promise<void> {
  const customers = await recordIds(files, 'customers');
  const products = await recordIds(files, 'products');
  const random = new Random(streamSeed(SEED, 'new lines', batch));
  const lines = Array.from({ length: LINES / LINES_OF_AN_ORDER }, (_, order) => {
    const customer_id = random.pick(customers);
    return Array.from({ length: LINES_OF_AN_ORDER }, (_, line) => ({
      transaction_id: `N${batch}-${order}-${line}`,
      order_id: `N${batch}-${order}`,
      customer_id,
      product_id: random.pick(products),
      quantity: random.integer(1, 20),
      unit_price: (random.integer(100, 20_000) / 100).toFixed(2),
      occurred_at: new Date(LAST_DAY + order * 60_000).toISOString(),
    }));
  });
  await pipeline(lines.flat(), stringify({ header: true }), createWriteStream(path));
}
