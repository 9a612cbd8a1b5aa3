import DataLoader from 'dataloader';
import type { Context } from './context.js';

/**
 * Makes a read that N parents of one request share: `load` is called once with all their keys.
 * Answers are found by key, never by position; a key that `load` leaves out answers undefined.
 * Calls with other arguments are other batches.
 */
export function batched<K extends string | number, V, A = undefined>(
  load: (context: Context, keys: readonly K[], args: A) => Promise<ReadonlyMap<K, V>>,
) {
  return (context: Context, key: K, args: A): Promise<V | undefined> => {
    let byArguments = context.batches.get(load);
    if (!byArguments)
      context.batches.set(load, (byArguments = new Map<string, DataLoader<unknown, unknown>>()));
    const name = args === undefined ? '' : JSON.stringify(args);
    let loader = byArguments.get(name) as DataLoader<K, V | undefined> | undefined;
    if (!loader) {
      loader = new DataLoader<K, V | undefined>(async (keys) => {
        const found = await load(context, keys, args);
        return keys.map((one) => found.get(one));
      });
      byArguments.set(name, loader);
    }
    return loader.load(key);
  };
}

/** Makes a read that all of one request share: `load` runs once. */
export function shared<V>(load: (context: Context) => Promise<V>): (context: Context) => Promise<V> {
  const read = batched<string, V>(async (context, [key]) => new Map([[key!, await load(context)]]));
  return async (context) => (await read(context, '', undefined))!;
}

/** Rows by a key of theirs, each key's rows in the order they came. */
export function groupBy<T, K>(rows: readonly T[], keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
