/** A probability no nearer to 0 or 1 than this has log-odds that can be reckoned with. */
const NEAREST = 1e-6;

/** Log-odds of a probability. */
export function logit(probability: number): number {
  const p = Math.min(Math.max(probability, NEAREST), 1 - NEAREST);
  return Math.log(p / (1 - p));
}

/** Probability of log-odds. */
export function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

const MOST_STEPS = 60;

/**
 * What has to be added to all log-odds so that the mean of their probabilities is `level`: the order stays, the level changes.
 * (Saerens, Latinne & Decaestecker 2002 adjust to a new base rate in this way.) Found by halving an interval of ±20.
 */
export function shiftToLevel(logOdds: Float64Array, level: number): number {
  let [low, high] = [-20, 20];
  for (let step = 0; step < MOST_STEPS; step++) {
    const middle = (low + high) / 2;
    const mean = logOdds.reduce((sum, z) => sum + logistic(z + middle), 0) / logOdds.length;
    if (mean < level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
