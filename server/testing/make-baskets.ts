import type { Baskets } from '../statistics/baskets.js';

/** Baskets from lists of products, each of a buyer of its own unless `buyers` says otherwise. */
export function basketsOf(
  lists: readonly (readonly number[])[],
  buyers: readonly number[] = lists.map((_, at) => at + 1),
): Baskets {
  const starts = [0];
  for (const list of lists) starts.push(starts.at(-1)! + list.length);
  return {
    products: Int32Array.from(lists.flat()),
    starts: Int32Array.from(starts),
    buyers: Int32Array.from(buyers),
    catalogue: Math.max(-1, ...lists.flat()) + 1,
  };
}
