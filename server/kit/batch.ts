import DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';
import type { Context } from './context.js';
import { remembered } from './remembered.js';

/**
 * Makes a read that N parents of one request share: `load` is called once with all their keys.
 * Answers are found by key, never by position; a key that `load` leaves out answers undefined.
 * Calls with other arguments are other batches.
 */
export function batched<K extends string | number, V, A = undefined>(
  load: (context: Context, keys: readonly K[], args: A) => Promise<ReadonlyMap<K, V>>,
) {
  const loaderOf = (context: Context, args: A) => {
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
    return loader;
  };
  const read = (context: Context, key: K, args: A): Promise<V | undefined> =>
    loaderOf(context, args).load(key);
  return Object.assign(read, {
    /** Tells a request what it has found in another way. */
    tell: (context: Context, key: K, value: V, args: A): void =>
      void loaderOf(context, args).prime(key, value),
  });
}

/** Makes a read that all of one request share: `load` runs once. */
export function shared<V>(load: (context: Context) => Promise<V>): (context: Context) => Promise<V> {
  const read = batched<string, V>(async (context, [key]) => new Map([[key!, await load(context)]]));
  return async (context) => (await read(context, '', undefined))!;
}

/** States of the data of which something is kept: the present one, and the one before for those who still answer from it. */
const STATES = 2;

/**
 * Keeps the latest `most` answers, which all requests share while the state of the data is the same; where that is not known
 * nothing is kept. The name must say what an answer depends on beside the data and the settings, and never who asks.
 */
export function keptByState<V>(most: number) {
  const kept = remembered<V>(most);
  return ({ source, dataState }: Context, name: string, find: () => Promise<V>): Promise<V> =>
    dataState === undefined ? find() : kept(source, `${dataState} ${name}`, find);
}

/**
 * Makes a read that all requests share while the state of the data is the same, and all of one request where that is not
 * known. What it reads must depend on the data and the settings alone, never on who asks.
 */
export function sharedByState<V>(load: (context: Context) => Promise<V>): (context: Context) => Promise<V> {
  const once = shared(load);
  const kept = keptByState<V>(STATES);
  return (context) =>
    context.dataState === undefined ? once(context) : kept(context, '', () => load(context));
}

/** A batched read whose latest answers, at most `most`, all requests share while the state of the data is the same. */
export function batchedByState<K extends string | number, V extends object>(
  load: (context: Context, keys: readonly K[]) => Promise<ReadonlyMap<K, V>>,
  most: number,
) {
  const byState = remembered<LRUCache<K, V>>(STATES);
  return batched<K, V>(async (context, keys) => {
    if (context.dataState === undefined) return load(context, keys);
    const kept = await byState(context.source, context.dataState, () =>
      Promise.resolve(new LRUCache<K, V>({ max: most })),
    );
    const found = new Map<K, V>();
    const missing: K[] = [];
    for (const key of keys) {
      const value = kept.get(key);
      if (value) found.set(key, value);
      else missing.push(key);
    }
    if (missing.length === 0) return found;
    for (const [key, value] of await load(context, missing)) {
      kept.set(key, value);
      found.set(key, value);
    }
    return found;
  });
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
