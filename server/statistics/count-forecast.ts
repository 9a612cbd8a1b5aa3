/** What a series of counts leads to expect of the next one. */
export interface CountForecast {
  /** The expected count, above 0. */
  expected: number;
  /** Counts that the expectation is worth: the reciprocal of the variance of its logarithm. */
  information: number;
  /** Variance of the series about its own course, over that of Poisson counts. */
  dispersion: number;
  /** Degrees of freedom of the dispersion. */
  freedom: number;
}

/** How far demand drifts in a month, as a standard deviation of its logarithm, before the series has its say. */
const DRIFT = 0.05;
const ROUNDS = 25;
const CLOSE = 1e-8;

/**
 * Expects the next count of a series that grows or declines by the same factor every month: Poisson regression with a
 * logarithmic link (McCullagh & Nelder 1989, chapter 6), by scoring, with a normal prior on the growth, so that a
 * short series has none. With one month it expects that month again.
 * @param counts one a month, without gaps, oldest first; at least one above 0.
 * @param exposures what each month would sell if nothing but season and working days changed; one more than counts.
 */
export function forecastCount(counts: ArrayLike<number>, exposures: ArrayLike<number>): CountForecast {
  const months = counts.length;
  const total = sumOf(months, (month) => counts[month]!);
  let level = Math.log(total / sumOf(months, (month) => exposures[month]!));
  let growth = 0;
  const age = (month: number) => month - months;
  const mean = (month: number) => exposures[month]! * Math.exp(level + growth * age(month));
  const precision = 1 / DRIFT ** 2;
  let [w, wt, wtt] = [0, 0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    [w, wt, wtt] = [0, 0, precision];
    let [scoreLevel, scoreGrowth] = [0, -precision * growth];
    for (let month = 0; month < months; month++) {
      const expected = mean(month);
      w += expected;
      wt += expected * age(month);
      wtt += expected * age(month) ** 2;
      scoreLevel += counts[month]! - expected;
      scoreGrowth += (counts[month]! - expected) * age(month);
    }
    const determinant = w * wtt - wt ** 2;
    const stepLevel = (wtt * scoreLevel - wt * scoreGrowth) / determinant;
    const stepGrowth = (w * scoreGrowth - wt * scoreLevel) / determinant;
    level += stepLevel;
    growth += stepGrowth;
    if (Math.abs(stepLevel) + Math.abs(stepGrowth) < CLOSE) break;
  }
  const squares = sumOf(months, (month) => (counts[month]! - mean(month)) ** 2 / mean(month));
  const parameters = 1 + (wtt - precision - wt ** 2 / w) / (wtt - wt ** 2 / w);
  const freedom = Math.max(months - parameters, 0);
  return {
    expected: mean(months),
    information: w - wt ** 2 / wtt,
    dispersion: freedom > 0 ? squares / freedom : 1,
    freedom,
  };
}

function sumOf(months: number, value: (month: number) => number): number {
  let sum = 0;
  for (let month = 0; month < months; month++) sum += value(month);
  return sum;
}
