import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** A route that both servers have. */
export interface RestRoute {
  path: string;
  /** What stands in place of `{id}`: ids of this file's first column. */
  ids?: 'customers' | 'products';
}

/** One that a server does not have (404) is left out of the comparison. */
export const REST_ROUTES: readonly RestRoute[] = [
  { path: '/customers' },
  { path: '/customers/{id}', ids: 'customers' },
  { path: '/products' },
  { path: '/products/{id}', ids: 'products' },
  { path: '/overview' },
  { path: '/anomalies' },
  { path: '/trends' },
];

/**
 * The addresses to ask of a route: of one without an id always the same, else each id once, neighbours in time far from
 * each other in a folder's file.
 */
export function addresses({ path, ids }: RestRoute, folder: string): string[] {
  if (!ids) return [path];
  const all = firstColumn(join(folder, `${ids}.csv`));
  const step = coprime(all.length, Math.round(all.length / GOLDEN));
  return all.map((_, index) => path.replace('{id}', encodeURIComponent(all[(index * step) % all.length]!)));
}

/** Multiples of a golden part of the whole lie evenly in it however many are taken. */
const GOLDEN = (1 + Math.sqrt(5)) / 2;

/** The first number from `from` on that shares no factor with `all`, so that its multiples reach every place. */
function coprime(all: number, from: number): number {
  const common = (x: number, y: number): number => (y === 0 ? x : common(y, x % y));
  let step = Math.max(1, from);
  while (common(all, step) > 1) step++;
  return step;
}

function firstColumn(file: string): string[] {
  return parse(readFileSync(file), { from_line: 2 }).map(([id]) => id!);
}
