import { useState } from 'react';

/** The secret of a link by which one comes in. It stands after the #, which browsers send nowhere. */
export function useLinkToken(): string {
  const [token] = useState(() => window.location.hash.slice(1));
  return token;
}

/** Goes on, with nothing known before kept, and no way back to a link that was used. */
export const enter = (href: string): void => window.location.replace(href);
