import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse';

/** What questions may be about. */
export type Subject = 'customers' | 'products' | 'support_tickets';

/** Ids that are enough for any measurement. */
const ENOUGH = 50_000;
/** Multiples of a golden part of the whole lie evenly in it however many are taken. */
const GOLDEN = (1 + Math.sqrt(5)) / 2;

/** The ids of a generated file, each once, neighbours in time far from each other in the file. */
export async function recordIds(folder: string, subject: Subject): Promise<string[]> {
  const all: string[] = [];
  const lines = createReadStream(join(folder, `${subject}.csv`)).pipe(
    parse({ from_line: 2, to: ENOUGH + 1 }),
  );
  for await (const [id] of lines as AsyncIterable<string[]>) all.push(id!);
  const step = coprime(all.length, Math.round(all.length / GOLDEN));
  return all.map((_, index) => all[(index * step) % all.length]!);
}

/** The first number from `from` on that shares no factor with `all`, so that its multiples reach every place. */
function coprime(all: number, from: number): number {
  const common = (x: number, y: number): number => (y === 0 ? x : common(y, x % y));
  let step = Math.max(1, from);
  while (common(all, step) > 1) step++;
  return step;
}
