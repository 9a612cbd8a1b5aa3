import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../kit/context.js';
import { forbidden, unauthenticated } from '../kit/errors.js';
import { roleOf, type Matter, type Principal } from '../kit/principal.js';

/** Places in the answer of a request at which something was withheld already. */
const places = new WeakMap<Context, Set<string>>();

/**
 * Withholds a field: null, and an error that says why. Of the same field of many entries the first alone brings the error.
 * @throws CallerError
 */
export function withhold(context: Context, { path }: GraphQLResolveInfo, matter?: Matter): null {
  const { principal } = context;
  if (principal.kind === 'visitor') throw unauthenticated();
  const place = placeOf(path);
  const known = places.get(context) ?? new Set();
  if (known.has(place)) return null;
  places.set(context, known.add(place));
  throw forbidden(`${place} is withheld: ${reasonFor(principal, matter)}`);
}

/** `customers.nodes.sales`, whichever entry it is. */
function placeOf(path: GraphQLResolveInfo['path']): string {
  const names: (string | number)[] = [];
  for (let at: typeof path | undefined = path; at; at = at.prev) names.unshift(at.key);
  return names.filter((name) => typeof name === 'string').join('.');
}

/** Why a principal may not read a matter, completing a sentence. */
export function reasonFor(principal: Principal, matter?: Matter): string {
  const role = roleOf(principal);
  if (!role || !matter) return 'nobody has given you a role yet; ask an administrator';
  if (principal.kind === 'key') return `the key is not allowed to read ${matter}`;
  return `the role ${role} does not read ${matter}`;
}
