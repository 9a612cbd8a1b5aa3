import { expectedPurchases, type BgNbd, type PurchaseHistory } from './bg-nbd.js';

/** Weeks of a month, as the published examples take it: twelve make 52.14. */
const WEEKS_A_MONTH = 4.345;
export const MONTHS_AHEAD = 12;
export const WEEKS_AHEAD = MONTHS_AHEAD * WEEKS_A_MONTH;
/** What money loses in a month. */
export const MONTHLY_DISCOUNT = 0.01;

/** Expected purchases of the next twelve months: as they are, and each month's discounted to today at 1 % a month. */
export function yearAhead(model: BgNbd, history: PurchaseHistory): { purchases: number; discounted: number } {
  let purchases = 0;
  let discounted = 0;
  for (let month = 1; month <= MONTHS_AHEAD; month++) {
    const until = expectedPurchases(model, history, month * WEEKS_A_MONTH);
    discounted += (until - purchases) / (1 + MONTHLY_DISCOUNT) ** month;
    purchases = until;
  }
  return { purchases, discounted };
}
