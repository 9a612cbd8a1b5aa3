import type { Store } from '../kit/session.js';
import { hasAdmin } from './person.js';
import { newSetupToken, setupLinkHolds } from './setup.js';

/**
 * Sees to it that whoever runs the server can make the first administrator: tells a new setup link when there is neither
 * an administrator nor a link that holds.
 */
export async function offerSetup(store: Store, announce: (token: string) => void): Promise<void> {
  if ((await hasAdmin(store)) || (await setupLinkHolds(store))) return;
  announce(await newSetupToken(store));
}
