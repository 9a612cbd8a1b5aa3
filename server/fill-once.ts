import { setTimeout as delay } from 'node:timers/promises';
import { alone } from './alone.js';
import { Customer } from './customers/customer.js';
import type { Database } from './database.js';
import { Product } from './products/product.js';

/** ms between two looks at what another server fills. */
const LOOK = 500;

/**
 * Fills a database to which nothing was ever loaded. Of several servers that start on it at once one does, and the
 * others wait until it has, or take over when it dies.
 */
export async function fillOnce(
  database: Database,
  fill: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted && (await isEmpty(database))) {
    const isMine = await alone(database, async () => {
      if (await isEmpty(database)) await fill();
      return true;
    });
    if (!isMine) await delay(LOOK, undefined, { signal }).catch(() => undefined);
  }
}

/** Sales and tickets need customers or products. */
async function isEmpty({ source }: Database): Promise<boolean> {
  return !(await source.getRepository(Customer).exists()) && !(await source.getRepository(Product).exists());
}
