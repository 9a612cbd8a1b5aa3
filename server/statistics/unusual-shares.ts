import { benjaminiHochberg } from './benjamini-hochberg.js';
import { betaBinomialTails, type BetaBinomial, type Counted } from './beta-binomial.js';
import { TELLING_TRIES, fitUsual } from './fit-beta-binomial.js';

/** Subjects with at least three tries that it takes to tell how subjects differ. */
export const ENOUGH_SUBJECTS = 10;

/** How unusual `k` successes of `n` tries are. */
export interface Verdict {
  n: number;
  k: number;
  /** P(K ≥ k) for a usual subject with as many tries. */
  p: number;
  q: number;
}

/** How usual subjects differ in their share of successes, and which numbers stand out against that. */
export interface Survey {
  /** Subjects with at least three tries: what the fit rests on. */
  subjects: number;
  /** Subjects with enough tries to be judged. */
  tested: number;
  /** Undefined while there are too few subjects to tell. */
  usual: BetaBinomial | undefined;
  /** Of those tested, by `n/k`. */
  verdicts: ReadonlyMap<string, Verdict>;
}

/**
 * Tests each subject's share of successes against those of usual subjects, one-sided.
 * @param counts all subjects. @param fewest tries a subject needs to be judged.
 */
export function findUnusualShares(counts: readonly Counted[], fewest: number): Survey {
  const subjects = total(counts.filter(({ n }) => n >= TELLING_TRIES));
  const tested = counts.filter(({ n }) => n >= fewest);
  const usual = subjects < ENOUGH_SUBJECTS ? undefined : fitUsual(counts);
  if (!usual) return { subjects, tested: total(tested), usual: undefined, verdicts: new Map() };
  const tail = betaBinomialTails(
    usual,
    tested.reduce((most, { n }) => Math.max(most, n), 0),
  );
  const chances = tested.map(({ n, k }) => tail(k, n));
  // one test a subject, not one a pair of numbers
  const owner = tested.flatMap(({ count }, index) => Array<number>(count).fill(index));
  const qValues = benjaminiHochberg(owner.map((index) => chances[index]!));
  const verdicts = new Map<string, Verdict>();
  for (const [place, index] of owner.entries()) {
    const { n, k } = tested[index]!;
    verdicts.set(`${n}/${k}`, { n, k, p: chances[index]!, q: qValues[place]! });
  }
  return { subjects, tested: owner.length, usual, verdicts };
}

function total(counts: readonly Counted[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}
