import betainc from '@stdlib/math-base-special-betainc';
import gammainc from '@stdlib/math-base-special-gammainc';

/** From here on the denominator no longer varies. */
const MANY = 1e7;

/**
 * P(F > f) for the F-distribution with the degrees of freedom given, `I(d2/(d2 + d1·f); d2/2, d1/2)`
 * (Abramowitz & Stegun 26.6.2); for an infinite d2 that of chi-squared over d1.
 */
export function fUpperTail(f: number, d1: number, d2: number): number {
  if (d2 > MANY) return gammainc((d1 * f) / 2, d1 / 2, true, true);
  return betainc(d2 / (d2 + d1 * f), d2 / 2, d1 / 2);
}
