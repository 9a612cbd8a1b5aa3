import type { IncomingHttpHeaders } from 'node:http';
import { Coalesced } from '../kit/coalesced.js';
import type { Session, Store } from '../kit/session.js';
import { findPrincipal, type AuthSettings, type Found } from './auth-principal.js';

/**
 * Finds out who requests come from, as findPrincipal does. Requests that bring the same at the same time share a look, and
 * none a look that began before it came: who was refused, or let in, is so at once.
 */
export function principals(store: Session | Store, settings: AuthSettings) {
  const looks = new Map<string, Coalesced<Found>>();
  return async (headers: IncomingHttpHeaders): Promise<Found> => {
    const brought = JSON.stringify([headers.authorization, headers.cookie]);
    const look = looks.get(brought) ?? new Coalesced(() => findPrincipal(store, settings, headers));
    looks.set(brought, look);
    try {
      return await look.read();
    } finally {
      if (looks.get(brought) === look) looks.delete(brought);
    }
  };
}
