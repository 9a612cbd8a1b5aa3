import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../kit/context.js';
import type { Access } from './access.js';
import { refusal } from './readers.js';

/** Places in the answer to each request at which something was withheld. */
const places = new WeakMap<Context, string[]>();

/**
 * Withholds a field: null, and an error that says why. Of a field of many entries the first alone brings the error, and the
 * first error of all lists every place (`extensions.withheld`).
 * @throws CallerError
 */
export function withhold(context: Context, { path }: GraphQLResolveInfo, access: Access): null {
  const place = placeOf(path);
  const known = places.get(context);
  if (known?.includes(place)) return null;
  known?.push(place);
  const withheld = known ?? [place];
  places.set(context, withheld);
  throw refusal(context.principal, `${place} is withheld`, access, known ? {} : { withheld });
}

/** `customers.nodes.sales`, whichever entry it is. */
function placeOf(path: GraphQLResolveInfo['path']): string {
  const names: string[] = [];
  for (let at: typeof path | undefined = path; at; at = at.prev) {
    if (typeof at.key === 'string') names.unshift(at.key);
  }
  return names.join('.');
}
