import type { IncomingHttpHeaders } from 'node:http';
import { letsLocalsIn } from '../identity/access-mode.js';
import { Coalesced } from '../kit/coalesced.js';
import type { Store } from '../kit/session.js';
import { WhileSame } from '../kit/while-same.js';
import { findPrincipal, type AuthSettings, type Found } from './auth-principal.js';

/**
 * Finds out who requests come from, as findPrincipal does. Requests that bring the same at the same time share a look, and
 * none a look that began before it came: who was refused, or let in, is so at once.
 */
export function principals(store: Store, settings: AuthSettings) {
  const asked = new Coalesced(() => letsLocalsIn(store, settings));
  const letsIn = new WhileSame(store.lastCommit, () => asked.read());
  const find = (headers: IncomingHttpHeaders) => findPrincipal(store, settings, headers, () => letsIn.read());
  const looks = new Map<string, Coalesced<Found>>();
  return async (headers: IncomingHttpHeaders): Promise<Found> => {
    const { authorization, cookie } = headers;
    if (authorization === undefined && cookie === undefined) return find(headers);
    const brought = JSON.stringify([authorization, cookie]);
    const look = looks.get(brought) ?? new Coalesced(() => find(headers));
    looks.set(brought, look);
    try {
      return await look.read();
    } finally {
      if (looks.get(brought) === look) looks.delete(brought);
    }
  };
}
