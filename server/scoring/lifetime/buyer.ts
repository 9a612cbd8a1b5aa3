import type { Day } from '../../kit/day.js';
import { SCALE } from '../../kit/decimal.js';
import type { PurchaseHistory } from '../../statistics/bg-nbd.js';
import type { SpendHistory } from '../../statistics/gamma-gamma.js';
import type { CustomerHistory } from '../customer-history.js';
import { pastAt, purchasesOf } from '../customer-past.js';

/** A customer with a purchase, as the models of lifetime value see it. */
export interface Buyer extends PurchaseHistory, SpendHistory {
  key: number;
  /** Mean spend, in money, of the purchase days after the first; 0 without any. */
  average: number;
}

/** The customer as it was known at the end of a day; undefined before its first purchase. */
export function buyerAt(history: CustomerHistory, cut: Day): Buyer | undefined {
  const past = pastAt(history, cut);
  if (past.bought === 0) return undefined;
  const purchases = purchasesOf(past);
  const repeated = history.gross.slice(1, past.bought).reduce((sum, gross) => sum + gross, 0);
  const average = purchases.frequency === 0 ? 0 : repeated / purchases.frequency / SCALE;
  return { key: history.key, ...purchases, average };
}
