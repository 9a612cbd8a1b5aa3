import { recordIds } from './record-ids.js';

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

/** The addresses to ask of a route: of one without an id always the same, else each id once, far from its neighbours. */
export async function addresses({ path, ids }: RestRoute, folder: string): Promise<string[]> {
  if (!ids) return [path];
  return (await recordIds(folder, ids)).map((id) => addressOf(path, id));
}

export function addressOf(path: string, id: string): string {
  return path.replace('{id}', encodeURIComponent(id));
}
