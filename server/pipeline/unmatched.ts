import type { Batch, Rejection } from '../kit/records.js';
import type { KeyLookup } from './key-lookup.js';

/** Finds the keys of what sales and tickets speak of. */
export type Lookups = Record<'customers' | 'products', KeyLookup>;

/** Lines of a source, and whom or what each of them speaks of. */
interface Mentions {
  lines: ArrayLike<number>;
  ids: readonly (string | null)[];
}

/** The rows of a batch that speak of a customer or product nobody knows: neither stored nor in the batch itself. */
export async function findUnmatched({ records }: Batch, lookups: Lookups): Promise<Rejection[]> {
  const { transactions: sales, tickets = [] } = records;
  const rejections: Rejection[] = [];
  const told = new Set<number>();
  for (const [field, column, kind] of [
    ['customerId', 'customer_id', 'customers'],
    ['productId', 'product_id', 'products'],
  ] as const) {
    const brought = new Set(records[kind]?.map(({ record }) => record.id));
    const keys = lookups[kind];
    keys.age();
    const mentions: Mentions[] = [
      { lines: tickets.map(({ line }) => line), ids: tickets.map(({ record }) => record[field]) },
      ...(sales ? [{ lines: sales.lines, ids: sales.columns[field] }] : []),
    ];
    const missing = mentions.flatMap((some) => unmetAmong(keys, some)).filter(({ id }) => !brought.has(id));
    if (missing.length === 0) continue;
    await keys.find(missing.map(({ id }) => id));
    for (const { line, id } of missing) {
      if (keys.get(id) !== undefined || told.has(line)) continue;
      told.add(line);
      rejections.push({ line, column, value: id, expected: `the id of one of the ${kind} loaded before` });
    }
  }
  return rejections.sort((a, b) => a.line - b.line);
}

function unmetAmong(keys: KeyLookup, { lines, ids }: Mentions): { line: number; id: string }[] {
  const unmet: { line: number; id: string }[] = [];
  keys.keysOf(ids).forEach((key, at) => {
    if (Number.isNaN(key)) unmet.push({ line: lines[at]!, id: ids[at]! });
  });
  return unmet;
}
