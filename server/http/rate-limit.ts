import type { RequestHandler, Response } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { CallerError } from '../kit/errors.js';
import type { Principal } from '../kit/principal.js';

/** What one caller may ask in a minute. */
export interface Rate {
  requests: number;
  points: number;
  /** Whether it holds for whoever sits at this machine too. */
  local: boolean;
}

/** Seconds after which counting begins anew. */
const WINDOW = 60;

const KINDS = ['requests', 'points'] as const;
type Kind = (typeof KINDS)[number];

/** Who is counted. */
export interface Asker {
  principal: Principal;
  /** The network address it asks from. */
  address: string | undefined;
}

/** Counts what each caller asks: people by themselves, keys by themselves, everyone else by their address. */
export class RateLimits {
  private readonly counters: Readonly<Record<Kind, RateLimiterMemory>>;
  private readonly policy: string;

  constructor(private readonly rate: Rate) {
    const counter = (kind: Kind) =>
      new RateLimiterMemory({ keyPrefix: kind, points: rate[kind], duration: WINDOW });
    this.counters = { requests: counter('requests'), points: counter('points') };
    this.policy = KINDS.map((kind) => `"${kind}";q=${rate[kind]};w=${WINDOW}`).join(', ');
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
    const seconds = await this.consume(kind, amount, caller);
    if (seconds > 0) throw this.refusal(kind, seconds);
  }

  private async countAndTell(kind: Kind, amount: number, response: Response): Promise<void> {
    const { locals, req } = response;
    const caller = this.callerOf({ principal: locals.principal, address: req.ip });
    if (caller === undefined) return;
    const seconds = await this.consume(kind, amount, caller);
    await this.tell(response, caller);
    if (seconds === 0) return;
    response.set('Retry-After', String(seconds));
    throw this.refusal(kind, seconds);
  }

  /** @returns seconds to wait; 0 within the limit. */
  private async consume(kind: Kind, amount: number, caller: string): Promise<number> {
    const counted = await this.counters[kind].consume(caller, amount).catch(asCount);
    if (counted.consumedPoints <= this.rate[kind]) return 0;
    // a clock that was set back would make it longer than it is
    return Math.min(Math.max(Math.ceil(counted.msBeforeNext / 1_000), 1), WINDOW);
  }

  private refusal(kind: Kind, seconds: number): CallerError {
    const most = this.rate[kind].toLocaleString('en');
    return new CallerError(
      'RATE_LIMITED',
      `More than ${most} ${kind} in a minute; try again in ${seconds} s`,
    );
  }

  /** As draft-ietf-httpapi-ratelimit-headers has them. */
  private async tell(response: Response, caller: string): Promise<void> {
    const left = await Promise.all(
      KINDS.map(async (kind) => {
        const counted = await this.counters[kind].get(caller);
        const remaining = Math.max(counted?.remainingPoints ?? this.rate[kind], 0);
        return `"${kind}";r=${remaining};t=${Math.ceil((counted?.msBeforeNext ?? WINDOW * 1_000) / 1_000)}`;
      }),
    );
    response.set({ 'RateLimit-Policy': this.policy, RateLimit: left.join(', ') });
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

function asCount(refusal: unknown): RateLimiterRes {
  if (refusal instanceof RateLimiterRes) return refusal;
  throw refusal;
}
