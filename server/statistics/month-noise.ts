/** How much a series varies from one month to the next. */
export interface Noise {
  /** Variance over that of Poisson counts: 1 when the months differ by chance alone. */
  dispersion: number;
  /** Degrees of freedom it rests on; 0 without a pair of months. */
  freedom: number;
}

/**
 * The noise of a series of counts, from the differences of successive months (von Neumann 1941): slow growth and
 * decline cancel out. Each pair of months is compared with its binomial variance given its sum, n·π·(1 − π); the
 * dispersion is the sum of the squared differences over that of the variances.
 * Pairs share months, which leaves about two thirds of a degree of freedom to each; unequal ones count less
 * (Satterthwaite 1946).
 * @param counts one a month, without gaps, oldest first.
 * @param exposures what each month would sell if nothing but season and working days changed, above 0.
 */
export function monthNoise(counts: ArrayLike<number>, exposures: ArrayLike<number>): Noise {
  let [squares, variances, variancesSquared] = [0, 0, 0];
  for (let month = 1; month < counts.length; month++) {
    const total = counts[month - 1]! + counts[month]!;
    const share = exposures[month]! / (exposures[month - 1]! + exposures[month]!);
    const variance = total * share * (1 - share);
    squares += (counts[month]! - total * share) ** 2;
    variances += variance;
    variancesSquared += variance ** 2;
  }
  return variances === 0
    ? { dispersion: 1, freedom: 0 }
    : { dispersion: squares / variances, freedom: ((2 / 3) * variances ** 2) / variancesSquared };
}
