import type { RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { CallerError } from '../kit/errors.js';
import type { Principal } from '../kit/principal.js';
import type { Session } from '../kit/session.js';
import { KINDS, OwnCounts, WINDOW, type Counted, type Kind, type RateCounts } from './rate-counts.js';
import { SharedRateCounts } from './shared-rate-counts.js';

/** What one caller may ask in a minute. */
export interface Rate {
  requests: number;
  points: number;
  /** Whether it holds for whoever sits at this machine too. */
  local: boolean;
}

/** Who is counted. */
export interface Asker {
  principal: Principal;
  /** The network address it asks from. */
  address: string | undefined;
}

/** Counts what each caller asks: people by themselves, keys by themselves, everyone else by their address. */
export class RateLimits {
  private readonly counts: RateCounts;
  private readonly policy: string;

  /** @param session where servers count together, when they share a PostgreSQL; a SQLite has one. */
  constructor(
    private readonly rate: Rate,
    session: Session,
    log: Logger,
  ) {
    const warn = (error: unknown) => log.warn({ err: error }, 'limits are counted by this server alone');
    this.counts =
      session.dialect === 'postgres' ? new SharedRateCounts(session, rate.requests, warn) : new OwnCounts();
    this.policy = KINDS.map((kind) => `"${kind}";q=${rate[kind]};w=${WINDOW / 1_000}`).join(', ');
  }

  /** Counts a request, and says in `RateLimit` how much is left. Past the limit: 429 with `Retry-After`. */
  readonly countRequest: RequestHandler = async (_request, response, next) => {
    await this.countAndTell('requests', 1, response);
    next();
  };

  /**
   * Counts the points of what a request asks.
   * @throws CallerError when there are not as many left.
   */
  async charge(points: number, response: Response): Promise<void> {
    await this.countAndTell('points', points, response);
  }

  /**
   * Counts what is asked where there are no headers to tell it in.
   * @throws CallerError past the limit.
   */
  async count(kind: Kind, amount: number, asker: Asker): Promise<void> {
    const caller = this.callerOf(asker);
    if (caller === undefined) return;
    const seconds = this.secondsToWait(kind, await this.add(kind, amount, caller));
    if (seconds > 0) throw this.refusal(kind, seconds);
  }

  /** Counts a request. @returns names and values in turn of headers that tell of it; undefined past the limit. */
  async admit(asker: Asker): Promise<readonly string[] | undefined> {
    const caller = this.callerOf(asker);
    if (caller === undefined) return [];
    const counted = await this.add('requests', 1, caller);
    if (this.secondsToWait('requests', counted) > 0) return undefined;
    return Object.entries(this.headersOf(counted)).flat();
  }

  private async countAndTell(kind: Kind, amount: number, response: Response): Promise<void> {
    const { locals, req } = response;
    const caller = this.callerOf({ principal: locals.principal, address: req.ip });
    if (caller === undefined) return;
    const counted = await this.add(kind, amount, caller);
    response.set(this.headersOf(counted));
    const seconds = this.secondsToWait(kind, counted);
    if (seconds === 0) return;
    response.set('Retry-After', String(seconds));
    throw this.refusal(kind, seconds);
  }

  private add(kind: Kind, amount: number, caller: string): Promise<Counted> {
    return this.counts.add(caller, { requests: 0, points: 0, [kind]: amount });
  }

  /** 0 within the limit. */
  private secondsToWait(kind: Kind, { [kind]: { used, left } }: Counted): number {
    if (used <= this.rate[kind]) return 0;
    // a clock that was set back would make it longer than it is
    return Math.ceil(Math.min(Math.max(left, 1), WINDOW) / 1_000);
  }

  private refusal(kind: Kind, seconds: number): CallerError {
    const most = this.rate[kind].toLocaleString('en');
    return new CallerError(
      'RATE_LIMITED',
      `More than ${most} ${kind} in a minute; try again in ${seconds} s`,
    );
  }

  /** As draft-ietf-httpapi-ratelimit-headers has them. */
  private headersOf(counted: Counted): Record<string, string> {
    const left = KINDS.map((kind) => {
      const remaining = Math.max(this.rate[kind] - counted[kind].used, 0);
      return `"${kind}";r=${remaining};t=${Math.ceil(counted[kind].left / 1_000)}`;
    });
    return { 'RateLimit-Policy': this.policy, RateLimit: left.join(', ') };
  }

  private callerOf({ principal, address = '' }: Asker): string | undefined {
    switch (principal.kind) {
      case 'person':
      case 'key':
        return `${principal.kind} ${principal.id}`;
      case 'local':
        return this.rate.local ? `address ${address}` : undefined;
      case 'visitor':
        return `address ${address}`;
    }
  }
}
