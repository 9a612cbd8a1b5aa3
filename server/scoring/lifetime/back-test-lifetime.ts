import type { Day } from '../../kit/day.js';
import { SCALE } from '../../kit/decimal.js';
import { expectedPurchases } from '../../statistics/bg-nbd.js';
import { everyNth } from '../../statistics/every-nth.js';
import { expectedSpend } from '../../statistics/gamma-gamma.js';
import { valueInterval } from '../../statistics/value-interval.js';
import { spentWithin, pastAt } from '../customer-past.js';
import type { CustomerHistory } from '../customer-history.js';
import { buyerAt, type Buyer } from './buyer.js';
import { fitLifetime } from './lifetime-model.js';

/** What the models would have said on a day of the past, from what was known then, against what came. */
export interface LifetimeBackTest {
  /** The day. */
  cut: Day;
  /** Weeks after it. */
  weeks: number;
  customers: number;
  /** Purchase days of all customers, and their value in money. */
  predictedPurchases: number;
  purchases: number;
  predictedValue: number;
  value: number;
  /** Shares of the customers whose purchases were worth as much as the interval says, and more. */
  within: number;
  above: number;
}

/** A customer on the day of the test, and what it bought after it. */
export interface TestedBuyer {
  buyer: Buyer;
  laterPurchases: number;
  /** Money. */
  laterValue: number;
}

export function testedAt(history: CustomerHistory, cut: Day, today: Day): TestedBuyer | undefined {
  const buyer = buyerAt(history, cut);
  if (!buyer) return undefined;
  const { days, gross } = spentWithin(pastAt(history, today), cut, today);
  return { buyer, laterPurchases: days, laterValue: gross / SCALE };
}

/** Enough for shares within a percentage point. */
const MOST_TESTED = 10_000;

/** Undefined where too few customers had bought by then. Of very many, every n-th is tested. */
export function backTestLifetime(
  all: readonly TestedBuyer[],
  cut: Day,
  today: Day,
): LifetimeBackTest | undefined {
  const tested = everyNth(all, MOST_TESTED);
  const model = fitLifetime(tested.map(({ buyer }) => buyer));
  if (!model) return undefined;
  const [buying, spending] = [model.buying.model, model.spending.model];
  const weeks = (today - cut) / 7;
  const sums = { predictedPurchases: 0, purchases: 0, predictedValue: 0, value: 0, within: 0, above: 0 };
  for (const { buyer, laterPurchases, laterValue } of tested) {
    const expected = expectedPurchases(buying, buyer, weeks);
    const [low, high] = valueInterval(buying, spending, buyer, weeks);
    sums.predictedPurchases += expected;
    sums.purchases += laterPurchases;
    sums.predictedValue += expected * expectedSpend(spending, buyer);
    sums.value += laterValue;
    if (laterValue > high) sums.above++;
    else if (laterValue >= low) sums.within++;
  }
  const customers = tested.length;
  return { ...sums, cut, weeks, customers, within: sums.within / customers, above: sums.above / customers };
}
