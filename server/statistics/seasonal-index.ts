/** Month-of-year factors, January first; their geometric mean is 1. */
export type SeasonalIndex = number[];

export interface SeasonalIndices {
  whole: SeasonalIndex;
  /** One for each part, in the order given. */
  parts: SeasonalIndex[];
}

const YEAR = 12;

/**
 * Month-of-year factors of a whole and of its parts. The log rates, freed of the growth from year to year, are averaged
 * by month of the year and shrunk toward no season by their share of noise (empirical Bayes, with variances by
 * analysis of variance; Efron & Morris 1975). A part has the season of the whole and its own differences from it,
 * shrunk in the same way, so that a small part falls back on the whole.
 * @param parts counts of each part, one a month, without gaps, oldest first; at least 13 months.
 * @param exposures trade to be expected from the days of each month, above 0.
 * @param firstMonth month of the year of the first count, 0 = January.
 */
export function seasonalIndices(
  parts: readonly ArrayLike<number>[],
  exposures: ArrayLike<number>,
  firstMonth: number,
): SeasonalIndices {
  const totals = Array.from(exposures, (_, month) => parts.reduce((sum, part) => sum + part[month]!, 0));
  const rates = logRates(totals, exposures);
  const whole = shrunk([monthMeans(rates, firstMonth)])[0]!;
  const differences = parts.map((part) =>
    monthMeans(
      logRates(part, exposures).map((rate, month) => rate - rates[month]!),
      firstMonth,
    ),
  );
  return {
    whole: factors(whole),
    parts: shrunk(differences).map((own) => factors(own.map((level, month) => level + whole[month]!))),
  };
}

/** Half a count keeps an empty month finite. */
function logRates(counts: ArrayLike<number>, exposures: ArrayLike<number>): number[] {
  return Array.from(exposures, (exposure, month) => Math.log((counts[month]! + 0.5) / exposure));
}

interface MonthMeans {
  /** By month of the year, around 0. */
  means: number[];
  /** How many years each mean is of. */
  years: number[];
  /** Variance of one year's rate about its mean. */
  noise: number;
}

function monthMeans(rates: number[], firstMonth: number): MonthMeans {
  const growth = meanOf(rates.slice(YEAR).map((rate, month) => rate - rates[month]!)) / YEAR;
  const level = rates.map((rate, month) => rate - growth * month);
  const byMonth = Array.from({ length: YEAR }, (_, month) =>
    level.filter((_rate, index) => (firstMonth + index) % YEAR === month),
  );
  const means = byMonth.map(meanOf);
  const center = meanOf(means);
  const squares = level.reduce(
    (sum, rate, index) => sum + (rate - means[(firstMonth + index) % YEAR]!) ** 2,
    0,
  );
  const freedom = level.length - YEAR - 1;
  return {
    means: means.map((mean) => mean - center),
    years: byMonth.map((rates) => rates.length),
    noise: freedom > 0 ? squares / freedom : Infinity,
  };
}

/** Means pulled toward 0 as far as noise explains them; how much truly varies is estimated from all parts together. */
function shrunk(parts: MonthMeans[]): number[][] {
  const signals = parts.map(({ means, years, noise }) =>
    meanOf(means.map((mean, month) => (mean ** 2 * YEAR) / (YEAR - 1) - noise / years[month]!)),
  );
  const signal = Math.max(meanOf(signals.filter(Number.isFinite)), 0);
  return parts.map(({ means, years, noise }) =>
    means.map((mean, month) => (signal === 0 ? 0 : (mean * signal) / (signal + noise / years[month]!))),
  );
}

function factors(levels: number[]): SeasonalIndex {
  const center = meanOf(levels);
  return levels.map((level) => Math.exp(level - center));
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
