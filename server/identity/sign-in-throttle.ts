import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { CallerError } from '../kit/errors.js';

const MINUTES = 60;
/** Wrong passwords that one address, and one account, may be tried with in a quarter of an hour. */
const LIMITS = {
  address: { points: 30, duration: 15 * MINUTES },
  account: { points: 10, duration: 15 * MINUTES },
} as const;

/** Tried too often. */
export class TooManyAttempts extends CallerError {
  /** Seconds until the next attempt. */
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super('RATE_LIMITED', `Too many attempts; try again in ${Math.ceil(retryAfter / MINUTES)} minutes`);
    this.retryAfter = retryAfter;
  }
}

/** Slows the guessing of passwords down. An attempt counts before it is judged, so that none slip through together. */
export class SignInThrottle {
  private readonly addresses = new RateLimiterMemory(LIMITS.address);
  private readonly accounts = new RateLimiterMemory(LIMITS.account);

  /** @throws TooManyAttempts */
  async count(address: string, email: string): Promise<void> {
    try {
      await this.addresses.consume(address);
      await this.accounts.consume(email);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      throw new TooManyAttempts(Math.ceil(refused.msBeforeNext / 1000));
    }
  }

  /** Takes an attempt back that was right. */
  async forgive(address: string, email: string): Promise<void> {
    await this.addresses.reward(address);
    await this.accounts.delete(email);
  }
}
