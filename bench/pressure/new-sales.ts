import { createReadStream, createWriteStream, existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';

/**
 * The sales of generated files under ids of their own, so that all of them are new to a business that has some already.
 * Made once and kept beside them.
 */
export async function newSales(files: string): Promise<string> {
  const path = join(files, 'new_sales.csv');
  if (existsSync(path)) return path;
  const fresh = `${path}.fresh`;
  await pipeline(
    createInterface({ input: createReadStream(join(files, 'sales_transactions.csv')) }),
    async function* (lines: AsyncIterable<string>) {
      let header = true;
      for await (const line of lines) {
        // neither of the first two columns, its own id and that of its order, is ever quoted
        yield header ? `${line}\n` : `N-${line.replace(',', ',N-')}\n`;
        header = false;
      }
    },
    createWriteStream(fresh),
  );
  renameSync(fresh, path);
  return path;
}
