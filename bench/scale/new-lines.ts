import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { Random, streamSeed } from '../../seed/random.js';

const SEED = 20;
const LINES = 1_000;
const LINES_OF_AN_ORDER = 4;
/** The day on which generated data end. */
const LAST_DAY = Date.UTC(2026, 9, 17, 12);
/** More bytes than any two lines of a generated file have. */
const TWO_LINES = 512;

/** Who bought what, of one line of a business. */
interface Sale {
  customer_id: string;
  product_id: string;
}

/**
 * Writes new orders of a generated business: those who buy most, and what is bought most, come in them as often as in
 * its sales. Each `batch` has others.
 */
export async function writeNewLines(files: string, batch: number, path: string): Promise<void> {
  const random = new Random(streamSeed(SEED, 'new lines', batch));
  const sales = await someSales(files, random, LINES);
  const lines = sales.map(({ product_id }, index) => {
    const order = Math.floor(index / LINES_OF_AN_ORDER);
    return {
      transaction_id: `N${batch}-${index}`,
      order_id: `N${batch}-${order}`,
      customer_id: sales[order * LINES_OF_AN_ORDER]!.customer_id,
      product_id,
      quantity: random.integer(1, 20),
      unit_price: (random.integer(100, 20_000) / 100).toFixed(2),
      occurred_at: new Date(LAST_DAY + order * 60_000).toISOString(),
    };
  });
  await pipeline(lines, stringify({ header: true }), createWriteStream(path));
}

/** Sales from anywhere in a business, each as likely as any other. */
async function someSales(files: string, random: Random, count: number): Promise<Sale[]> {
  const file = await open(join(files, 'sales_transactions.csv'));
  try {
    const { size } = await file.stat();
    const sales: Sale[] = [];
    while (sales.length < count) {
      const bytes = Buffer.alloc(TWO_LINES);
      await file.read(bytes, 0, TWO_LINES, random.integer(0, size - TWO_LINES));
      // the line after the one that the place lies in
      const [, , customer_id, product_id] = bytes.toString().split('\n')[1]!.split(',');
      sales.push({ customer_id: customer_id!, product_id: product_id! });
    }
    return sales;
  } finally {
    await file.close();
  }
}
