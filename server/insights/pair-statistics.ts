import erfc from '@stdlib/math-base-special-erfc';

/** How often two things were bought, alone and together, in how many baskets. */
export interface PairCounts {
  together: number;
  a: number;
  b: number;
  baskets: number;
}

export interface PairStatistics {
  /** Share of all baskets with both. */
  support: number;
  /** Share of the baskets with A that have B too: P(B | A). */
  confidence: number;
  /** Share of the baskets with B that have A too: P(A | B). */
  reverseConfidence: number;
  /** How many times as often as if the two had nothing to do with each other. */
  lift: number;
  /** Chance of so many or more together if they had nothing to do with each other. */
  pValue: number;
  /** How much likelier B becomes by A: P(B | A) − P(B). */
  addedValue: number;
}

/**
 * Support, confidence (Agrawal & Srikant 1994), lift (Brin et al. 1997), added value (Tan, Kumar & Srivastava 2002)
 * and the one-sided p of the log-likelihood ratio test (G², Dunning 1993; one degree of freedom).
 * Counts of baskets, all above 0, together ≤ min(a, b) ≤ baskets.
 */
export function pairStatistics({ together, a, b, baskets }: PairCounts): PairStatistics {
  const confidence = together / a;
  const lift = (together * baskets) / (a * b);
  return {
    support: together / baskets,
    confidence,
    reverseConfidence: together / b,
    lift,
    pValue: oneSidedP(logLikelihoodRatio({ together, a, b, baskets }), lift > 1),
    addedValue: confidence - b / baskets,
  };
}

/** G² of the two-by-two table of baskets with and without A and B. */
export function logLikelihoodRatio({ together, a, b, baskets }: PairCounts): number {
  const cells = [
    [together, a, b],
    [a - together, a, baskets - b],
    [b - together, baskets - a, b],
    [baskets - a - b + together, baskets - a, baskets - b],
  ] as const;
  const term = (seen: number, row: number, column: number) =>
    seen === 0 ? 0 : seen * Math.log((seen * baskets) / (row * column));
  return Math.max(0, 2 * cells.reduce((sum, [seen, row, column]) => sum + term(seen, row, column), 0));
}

function oneSidedP(ratio: number, above: boolean): number {
  const tail = erfc(Math.sqrt(ratio / 2)) / 2;
  return above ? tail : 1 - tail;
}
