import { soldEnough } from '../scoring/trends/trend-score.js';

/** Two months of one product. Units and orders of sales only. */
export interface TwoMonths {
  units: number;
  orders: number;
  previousUnits: number;
  previousOrders: number;
}

export type TrendVerdict = 'TRENDING_UP' | 'TRENDING_DOWN' | 'STEADY' | 'NEW' | 'NOT_ENOUGH_DATA';

/** Change in percent; null from a base of 0, which is "new" and no percentage. */
export function percentChange(value: number, previous: number): number | null {
  return previous === 0 ? null : ((value - previous) / Math.abs(previous)) * 100;
}

/**
 * What two complete months, one after the other, say.
 * @param strength the change in percent that is beyond noise, season and any single order, 0 when there is none.
 * @param threshold percent, 0 or more.
 */
export function judgeTrend(months: TwoMonths, strength: number, threshold: number): TrendVerdict {
  if (!soldEnough(months, 1)) return 'NOT_ENOUGH_DATA';
  if (months.previousUnits === 0) return 'NEW';
  if (strength <= threshold) return 'STEADY';
  return months.units > months.previousUnits ? 'TRENDING_UP' : 'TRENDING_DOWN';
}
