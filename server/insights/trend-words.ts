import { nameMonth, type Month } from '../kit/day.js';
import { ENOUGH_ORDERS, ENOUGH_UNITS } from '../scoring/trends/trend-score.js';
import type { TrendValues } from './trend-figures.js';
import { percent, quantity, whole } from './words.js';

type TrendFacts = Omit<TrendValues, 'explanation'>;

/** A trend in sentences: what happened, what was to be expected, and why it is none although it looks like one. */
export function explainTrend(trend: TrendFacts): string {
  const { status, change, month, previousMonth } = trend;
  if (month === null) return explainNothing(month);
  if (previousMonth === null)
    return `Not enough data: there is no month before ${nameMonth(month)} to compare with.`;
  const sold = `${quantity(trend.units)} units in ${nameMonth(month)} after ${quantity(trend.previousUnits)} in ${nameMonth(previousMonth)}`;
  if (status === 'NOT_ENOUGH_DATA') {
    return `Not enough data: ${sold}, in ${whole(trend.orders + trend.previousOrders)} orders; a trend needs ${ENOUGH_UNITS} units or ${ENOUGH_ORDERS} orders over both months.`;
  }
  const order = largestOrder(trend);
  if (change === null) return [`New: ${sold}.`, order].filter(Boolean).join(' ');
  const moved = change === 0 ? 'No change' : moreOrLess(change);
  return [`${moved}: ${sold}.`, usual(trend), order, doubt(trend)].filter(Boolean).join(' ');
}

/** The sentence where nothing was sold. @param month the last complete month. */
export function explainNothing(month: Month | null): string {
  return month === null
    ? 'Not enough data: no month is complete yet.'
    : `Nothing was sold in ${nameMonth(month)} nor in the month before.`;
}

function usual({ usualChange, adjustedChange }: TrendFacts): string {
  if (usualChange === null || adjustedChange === null) return '';
  return `Adjusted for season and working days, which alone make ${moreOrLess(usualChange)} usual, it is ${moreOrLess(adjustedChange)}.`;
}

function largestOrder({ largestOrder }: TrendFacts): string {
  if (!largestOrder) return '';
  const { units, share, month } = largestOrder;
  return `One order of ${quantity(units)} units makes up ${percent(share)} of ${nameMonth(month)}.`;
}

/** Why a change beyond the threshold is no trend. */
function doubt({
  status,
  change,
  threshold,
  adjustedChange,
  beyondNoise,
  qValue,
  largestOrder,
}: TrendFacts): string {
  if (status !== 'STEADY' || change === null || Math.abs(change) <= threshold) return '';
  if (!beyondNoise && qValue !== null)
    return `That is no trend: of changes as clear as this one ${percent(qValue)} are chance.`;
  if (adjustedChange !== null && adjustedChange * Math.sign(change) <= threshold)
    return 'That is no trend: season and working days explain it.';
  return largestOrder ? 'That is no trend: without this order it would not be beyond the threshold.' : '';
}

function moreOrLess(change: number): string {
  return `${percent(Math.abs(change) / 100)} ${change < 0 ? 'less' : 'more'}`;
}
