/** Two months of one product. Units and orders of sales only. */
export interface TwoMonths {
  units: number;
  orders: number;
  previousUnits: number;
  previousOrders: number;
}

export type TrendVerdict = 'TRENDING_UP' | 'TRENDING_DOWN' | 'STEADY' | 'NEW' | 'NOT_ENOUGH_DATA';

/** Sold over both months, either of these is enough to speak of a trend. */
export const ENOUGH_UNITS = 30;
export const ENOUGH_ORDERS = 10;

/** Change in percent; null from a base of 0, which is "new" and no percentage. */
export function percentChange(value: number, previous: number): number | null {
  return previous === 0 ? null : ((value - previous) / Math.abs(previous)) * 100;
}

/** What two complete months, one after the other, say. @param threshold percent, above 0. */
export function judgeTrend(
  { units, orders, previousUnits, previousOrders }: TwoMonths,
  threshold: number,
): TrendVerdict {
  if (units + previousUnits < ENOUGH_UNITS && orders + previousOrders < ENOUGH_ORDERS)
    return 'NOT_ENOUGH_DATA';
  const change = percentChange(units, previousUnits);
  if (change === null) return 'NEW';
  if (Math.abs(change) <= threshold) return 'STEADY';
  return change > 0 ? 'TRENDING_UP' : 'TRENDING_DOWN';
}
