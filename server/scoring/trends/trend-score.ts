import type { Month } from '../../kit/day.js';
import type { Cell } from '../../kit/dialect.js';

/** Sales of a month against those of the month before. Units and money in ten-thousandths. */
export interface TrendSales {
  month: Month;
  units: number;
  previousUnits: number;
  orders: number;
  previousOrders: number;
  gross: number;
  previousGross: number;
  yearAgoUnits: number | null;
  /** What the ratio of the units would be by season and working days alone; null when not adjusted for them. */
  usualRatio: number | null;
  /** The largest orders of the month and of the one before. */
  largest: LargestOrder | undefined;
  previousLargest: LargestOrder | undefined;
  toDate: { units: number; previous: number } | null;
}

export interface LargestOrder {
  /** Key of a line of it. */
  line: number;
  units: number;
}

/** Sold over both months, either of these is enough to speak of a trend. */
export const ENOUGH_UNITS = 30;
export const ENOUGH_ORDERS = 10;

/** @param scale what one unit is counted as. */
export function soldEnough(
  {
    units,
    previousUnits,
    orders,
    previousOrders,
  }: Pick<TrendSales, 'units' | 'previousUnits' | 'orders' | 'previousOrders'>,
  scale: number,
): boolean {
  return units + previousUnits >= ENOUGH_UNITS * scale || orders + previousOrders >= ENOUGH_ORDERS;
}

/** A row of the tables of trends, in the order of their columns. */
export function trendCells(
  sales: TrendSales,
  { p, q, isBeyondNoise }: { p: number | null; q: number | null; isBeyondNoise: boolean },
): { cells: Cell[]; strength: number } {
  const strength = isBeyondNoise ? strengthOf(sales) : 0;
  const dominant = dominantOrder(sales);
  const cells = [
    sales.month,
    sales.units,
    sales.previousUnits,
    sales.orders,
    sales.previousOrders,
    sales.gross,
    sales.previousGross,
    sales.yearAgoUnits,
    sales.usualRatio,
    p,
    q,
    strength,
    Math.sign(sales.units - sales.previousUnits),
    Math.abs(sales.gross - sales.previousGross),
    dominant?.line ?? null,
    dominant?.units ?? null,
    dominant?.month ?? null,
    sales.toDate?.units ?? null,
    sales.toDate?.previous ?? null,
  ];
  return { cells, strength };
}

/**
 * The change in percent that is left when the season and any order of more than half of a month are taken away, which
 * is the least of the changes with and without them; 0 when one of them goes the other way.
 */
export function strengthOf(sales: TrendSales): number {
  const { units, previousUnits } = sales;
  const dominant = dominantOrder(sales);
  const rest = (count: number, month: Month) => count - (dominant?.month === month ? dominant.units : 0);
  const pairs = [
    [units, previousUnits],
    [rest(units, sales.month), rest(previousUnits, sales.month - 1)],
  ] as const;
  const changes = pairs.flatMap(([after, before]) =>
    [1, sales.usualRatio ?? 1].map((ratio) => (before === 0 ? 0 : (after / (before * ratio) - 1) * 100)),
  );
  const direction = Math.sign(units - previousUnits);
  return Math.max(Math.min(...changes.map((change) => change * direction)), 0);
}

/** The order that makes up more than half of its month; looked for where more was sold first. */
function dominantOrder(sales: TrendSales): (LargestOrder & { month: Month }) | undefined {
  const months = [
    { month: sales.month, units: sales.units, order: sales.largest },
    { month: sales.month - 1, units: sales.previousUnits, order: sales.previousLargest },
  ].sort((x, y) => y.units - x.units);
  const found = months.find(({ units, order }) => order !== undefined && order.units * 2 > units);
  return found && { ...found.order!, month: found.month };
}
