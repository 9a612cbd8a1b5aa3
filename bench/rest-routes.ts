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

/** The addresses to ask of a route, in turn: `count` of them, of ids that lie evenly over the whole of a folder's file. */
export function addresses({ path, ids }: RestRoute, folder: string, count: number): string[] {
  const all = ids ? firstColumn(join(folder, `${ids}.csv`)) : [''];
  // neighbours in time are far from each other in the file
  return Array.from({ length: count }, (_, index) => {
    const place = Math.floor(((index * GOLDEN) % 1) * all.length);
    return path.replace('{id}', encodeURIComponent(all[place]!));
  });
}

/** Multiples of it, without their whole part, lie evenly between 0 and 1 however many are taken. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

function firstColumn(file: string): string[] {
  return parse(readFileSync(file), { from_line: 2 }).map(([id]) => id!);
}
