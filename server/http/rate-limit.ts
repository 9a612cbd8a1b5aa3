import type { RequestHandler, Response } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { CallerError } from '../kit/errors.js';

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
    await this.count('requests', 1, response);
    next();
  };

  /**
   * Counts the points of what a request asks.
   * @throws CallerError when there are not as many left.
   */
  async charge(points: number, response: Response): Promise<void> {
    await this.count('points', points, response);
  }

  private async count(kind: Kind, amount: number, response: Response): Promise<void> {
    const caller = this.callerOf(response);
    if (caller === undefined) return;
    const counted = await this.counters[kind].consume(caller, amount).catch(asCount);
    await this.tell(response, caller);
    if (counted.consumedPoints <= this.rate[kind]) return;
    const seconds = Math.max(Math.ceil(counted.msBeforeNext / 1_000), 1);
    response.set('Retry-After', String(seconds));
    const most = this.rate[kind].toLocaleString('en');
    throw new CallerError('RATE_LIMITED', `More than ${most} ${kind} in a minute; try again in ${seconds} s`);
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

  private callerOf({ locals, req }: Response): string | undefined {
    const { principal } = locals;
    switch (principal.kind) {
      case 'person':
      case 'key':
        return `${principal.kind} ${principal.id}`;
      case 'local':
        return this.rate.local ? `address ${req.ip ?? ''}` : undefined;
      case 'visitor':
        return `address ${req.ip ?? ''}`;
    }
  }
}

function asCount(refusal: unknown): RateLimiterRes {
  if (refusal instanceof RateLimiterRes) return refusal;
  throw refusal;
}
