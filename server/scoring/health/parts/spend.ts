import { toNumber } from '../../../kit/decimal.js';
import { spentWithin, tenureOf } from '../../customer-past.js';
import type { HealthRule } from '../health-rule.js';

const RECENT = 90;
const BEFORE = 270;
/** So many purchases at an unchanged spend are added, so that one order is not a trend. */
const UNCHANGED = 2;

/** The first purchase is no repeat, and belongs to neither side. */
export const spend: HealthRule = {
  name: 'spend',
  label: 'Spend trend',
  unit: 'money',
  description: `What was spent in the last ${RECENT} days, less what is usual for so many days (the mean of the ${BEFORE} days before). Neutral: no change.`,
  read(past) {
    const tenure = tenureOf(past);
    if (tenure === undefined || tenure < 2 * RECENT) return undefined;
    const start = Math.max(past.history.days[0]!, past.cut - RECENT - BEFORE);
    const recent = spentWithin(past, past.cut - RECENT, past.cut);
    const before = spentWithin(past, start, past.cut - RECENT);
    const purchases = recent.days + before.days;
    if (purchases === 0) return undefined;
    const usual = (before.gross * RECENT) / (past.cut - RECENT - start);
    const change = recent.gross - usual;
    // a line may have a negative price: a correction that some sources call a sale
    const level = change === 0 ? 0 : change / (Math.abs(recent.gross) + Math.abs(usual));
    return {
      value: toNumber(Math.round(change)),
      level: (level * purchases) / (purchases + UNCHANGED),
    };
  },
};
