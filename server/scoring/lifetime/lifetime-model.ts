import { fitBgNbd, type BgNbdFit } from '../../statistics/fit-bg-nbd.js';
import { fitGammaGamma, type GammaGammaFit } from '../../statistics/fit-gamma-gamma.js';
import type { Buyer } from './buyer.js';

/** How customers buy, and what they spend on a purchase. */
export interface LifetimeModel {
  buying: BgNbdFit;
  spending: GammaGammaFit;
}

/** Ten customers for each of the four parameters of BG/NBD, and ten repeat customers for each of the three of Gamma-Gamma. */
export const FEWEST_CUSTOMERS = 40;
export const FEWEST_REPEAT_CUSTOMERS = 30;

/** Customers whose spend on repeat purchases tells something. */
export function repeatBuyers(buyers: readonly Buyer[]): Buyer[] {
  return buyers.filter(({ frequency, average }) => frequency > 0 && average > 0);
}

/** Both models fitted to the same customers; undefined where these are too few. */
export function fitLifetime(buyers: readonly Buyer[]): LifetimeModel | undefined {
  const repeat = repeatBuyers(buyers);
  if (buyers.length < FEWEST_CUSTOMERS || repeat.length < FEWEST_REPEAT_CUSTOMERS) return undefined;
  return { buying: fitBgNbd(buyers), spending: fitGammaGamma(repeat) };
}
