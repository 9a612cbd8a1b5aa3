import { RateLimiterMemory } from 'rate-limiter-flexible';

/** What is counted. */
export const KINDS = ['requests', 'points'] as const;
export type Kind = (typeof KINDS)[number];

/** ms after which counting begins anew. */
export const WINDOW = 60_000;

/** What a caller has used, and in how many ms that is forgotten. */
export type Counted = Readonly<Record<Kind, { used: number; left: number }>>;

/** Where it is counted what each caller asks. */
export interface RateCounts {
  /** Counts what a caller asks now. @returns what it comes to. */
  add(caller: string, amounts: Readonly<Record<Kind, number>>): Promise<Counted>;
}

/** Counts for one server alone. */
export class OwnCounts implements RateCounts {
  private readonly counters: Readonly<Record<Kind, RateLimiterMemory>>;

  constructor() {
    // it only counts: what is too much is for others to say
    const counter = () => new RateLimiterMemory({ points: 1, duration: WINDOW / 1_000 });
    this.counters = { requests: counter(), points: counter() };
  }

  async add(caller: string, amounts: Readonly<Record<Kind, number>>): Promise<Counted> {
    const count = async (kind: Kind) => {
      const counter = this.counters[kind];
      const counted =
        amounts[kind] > 0 ? await counter.penalty(caller, amounts[kind]) : await counter.get(caller);
      // a clock that was set back makes it seem longer than it is
      return { used: counted?.consumedPoints ?? 0, left: Math.min(counted?.msBeforeNext ?? WINDOW, WINDOW) };
    };
    return { requests: await count('requests'), points: await count('points') };
  }
}
