import type { Batch, Rejection } from '../kit/records.js';
import type { KeyLookup } from './key-lookup.js';

/** Finds the keys of what sales and tickets speak of. */
export type Lookups = Record<'customers' | 'products', KeyLookup>;

/** The rows of a batch that speak of a customer or product nobody knows: neither stored nor in the batch itself. */
export async function findUnmatched(batch: Batch, lookups: Lookups): Promise<Rejection[]> {
  const lines = [...(batch.records.transactions ?? []), ...(batch.records.tickets ?? [])];
  const rejections: Rejection[] = [];
  const told = new Set<number>();
  for (const [field, column, kind] of [
    ['customerId', 'customer_id', 'customers'],
    ['productId', 'product_id', 'products'],
  ] as const) {
    const brought = new Set(batch.records[kind]?.map(({ record }) => record.id));
    const keys = lookups[kind];
    keys.age();
    const unmet = lines.filter(({ record }) => {
      const id = record[field];
      return id !== null && keys.get(id) === undefined && !brought.has(id);
    });
    if (unmet.length === 0) continue;
    await keys.find(unmet.map(({ record }) => record[field]!));
    for (const { line, record } of unmet) {
      if (keys.get(record[field]!) !== undefined || told.has(line)) continue;
      told.add(line);
      rejections.push({
        line,
        column,
        value: record[field],
        expected: `the id of one of the ${kind} loaded before`,
      });
    }
  }
  return rejections.sort((a, b) => a.line - b.line);
}
