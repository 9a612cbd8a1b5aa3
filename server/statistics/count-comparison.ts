import { fUpperTail } from './f-distribution.js';

/** Two counts, and what noise they carry. */
export interface TwoCounts {
  count: number;
  previous: number;
  /** What the ratio of the two is when nothing changed, above 0. */
  expectedRatio: number;
  /** Variance over that of Poisson counts, above 0. */
  dispersion: number;
  /** Degrees of freedom that the dispersion rests on; Infinity when it is known. */
  freedom: number;
}

/** A quarter of a count: makes the smooth test agree with the mid-p of the exact one on few counts (Yates 1934, Lancaster 1961). */
const CONTINUITY = 0.25;

/**
 * Whether two counts differ by more than noise: the quasi-likelihood F-test of their rates.
 * Given their sum n, a count of equal rate has the share π = ratio/(1 + ratio); the deviance of the counts in units
 * of the dispersion, after a correction for continuity, is compared with F(1, freedom)
 * (McCullagh & Nelder 1989, chapter 9; Lund et al. 2012).
 * @returns the two-sided p-value, 0 … 1; 1 when both are 0.
 */
export function compareCounts({ count, previous, expectedRatio, dispersion, freedom }: TwoCounts): number {
  const after = count / dispersion;
  const total = after + previous / dispersion;
  const expected = (total * expectedRatio) / (1 + expectedRatio);
  const distance = Math.abs(after - expected) - CONTINUITY;
  if (distance <= 0) return 1;
  const change = Math.sign(after - expected) * distance;
  const deviance = 2 * (part(expected, change) + part(total - expected, -change));
  return fUpperTail(Math.max(deviance, 0), 1, freedom);
}

/** `observed · log(observed / expected)`, exact for small changes of large counts too. */
function part(expected: number, change: number): number {
  const observed = expected + change;
  return observed <= 0 ? 0 : observed * Math.log1p(change / expected);
}
