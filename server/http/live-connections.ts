import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { CallerError } from '../kit/errors.js';
import type { Principal } from '../kit/principal.js';
import type { Session } from '../kit/session.js';
import { findPrincipal, type AuthSettings } from './auth-principal.js';
import { CLOSE, type LiveConnection } from './live-connection.js';

const MOST = { ofAll: 1_000, ofOne: 20 } as const;

/** ms between two looks whether everybody still is who they were, and such looks between two pings. */
const EVERY = 2_000;
const LOOKS_A_PING = 8;

/** The WebSockets that are open. While there are some, looks after them. */
export class LiveConnections {
  private readonly open = new Set<LiveConnection>();
  private isLooking = false;
  private readonly session: Session;

  /** @param session of people, sessions and keys. */
  constructor(
    { dialect, rows, run }: Session,
    private readonly settings: AuthSettings,
  ) {
    // to be looked at is no use of a session: without another one it runs out
    this.session = { dialect, rows, run };
  }

  get areFull(): boolean {
    return this.open.size >= MOST.ofAll;
  }

  add(connection: LiveConnection): void {
    this.open.add(connection);
    connection.socket.once('close', () => this.open.delete(connection));
    if (!this.isLooking) void this.lookAfter();
  }

  /** Whether somebody may have one more. */
  hasRoomFor(principal: Principal): boolean {
    const whose = nameOf(principal);
    const theirs = [...this.open].filter((one) => one.principal && nameOf(one.principal) === whose);
    return theirs.length < MOST.ofOne;
  }

  endAll(): void {
    for (const connection of this.open) connection.end(CLOSE.goingAway);
  }

  private async lookAfter(): Promise<void> {
    this.isLooking = true;
    for (let look = 1; this.open.size > 0; look += 1) {
      await delay(EVERY, undefined, { ref: false });
      await Promise.all([...this.open].map((connection) => this.lookAt(connection)));
      if (look % LOOKS_A_PING === 0) for (const connection of this.open) connection.ping();
    }
    this.isLooking = false;
  }

  private async lookAt(connection: LiveConnection): Promise<void> {
    const { principal, headers } = connection;
    if (!principal) return;
    try {
      const now = await findPrincipal(this.session, this.settings, headers);
      if (!isDeepStrictEqual(now.principal, principal)) connection.end(CLOSE.forbidden);
    } catch (error) {
      if (error instanceof CallerError) connection.end(CLOSE.forbidden);
      // the database cannot be read, and so neither by them: looked at again the next time
      else connection.request.log.warn({ err: error }, 'who is on a connection could not be looked up');
    }
  }
}

function nameOf(principal: Principal): string {
  return 'id' in principal ? `${principal.kind} ${principal.id}` : principal.kind;
}
