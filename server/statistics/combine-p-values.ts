/** Below this p-value the tangent is its first term to the last digit. */
const TINY = 1e-15;

/** A p-value and how much it counts; weights need not add up to 1. */
export interface WeighedPValue {
  p: number;
  weight: number;
}

/**
 * One p-value of several tests of one question, however they depend on each other: the Cauchy combination,
 * `½ − arctan(Σ w·tan((½ − p)·π)/Σ w)/π` (Liu & Xie 2020). A p-value above ½ counts as ½: it says nothing.
 * @param tests at least one, each p-value 0 … 1.
 */
export function combinePValues(tests: readonly WeighedPValue[]): number {
  const weights = tests.reduce((sum, { weight }) => sum + weight, 0);
  const mean = tests.reduce((sum, { p, weight }) => sum + weight * cauchy(p), 0) / weights;
  // the arctangent of a large number loses the tail; its reciprocal keeps it
  return mean > 1 ? Math.atan(1 / mean) / Math.PI : 0.5 - Math.atan(mean) / Math.PI;
}

function cauchy(p: number): number {
  if (p < TINY) return 1 / (Math.max(p, Number.MIN_VALUE) * Math.PI);
  return Math.tan((0.5 - Math.min(p, 0.5)) * Math.PI);
}
