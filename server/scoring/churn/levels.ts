/** From this probability on a risk is moderate, and from the second on it is high. */
export const MODERATE = 1 / 3;
export const HIGH = 2 / 3;

/** By how much the risk must be above that of an average customer: where most leave, leaving is nothing to be told of. */
const ABOVE_TYPICAL = 0.1;

/** From which probability on a risk of leaving is told of. @param typical that of an average customer. */
export const toldFrom = (typical: number): number => Math.max(HIGH, typical + ABOVE_TYPICAL);
