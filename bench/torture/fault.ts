import type { Ground } from './ground.js';
import type { Harm } from './oracle.js';

/** One kind of fault, done again and again. */
export interface Fault {
  name: string;
  /** How often, unless told otherwise. */
  rounds: number;
  /** Why it cannot be done on this machine. */
  impossible?: () => string | undefined;
  /** Does it so many times, and examines after each. */
  suffer: (ground: Ground, rounds: number) => Promise<Suffered>;
}

/** What came of a fault. */
export interface Suffered extends Harm {
  rounds: number;
  /** s until a server was ready again, at worst. */
  slowestReady: number;
  /** What was seen, to tell whether the fault met anything. */
  seen: Record<string, number>;
}

/** Adds up what the rounds of a fault do. */
export class Sufferings {
  private readonly sum: Suffered = {
    rounds: 0,
    lost: 0,
    duplicated: 0,
    differing: 0,
    slowestReady: 0,
    seen: {},
  };

  add({ lost, duplicated, differing }: Harm): void {
    this.sum.lost += lost;
    this.sum.duplicated += duplicated;
    this.sum.differing += differing;
  }

  /** What should hold and did not is a difference. */
  expect(holds: boolean, what: string): void {
    if (holds) return;
    this.sum.differing += 1;
    this.note(`not ${what}`);
  }

  readyAfter(seconds: number): void {
    this.sum.slowestReady = Math.max(this.sum.slowestReady, seconds);
  }

  note(what: string, times = 1): void {
    this.sum.seen[what] = (this.sum.seen[what] ?? 0) + times;
  }

  after(rounds: number): Suffered {
    return { ...this.sum, rounds };
  }
}
