import type { Context } from '../kit/context.js';
import { toNumber } from '../kit/decimal.js';
import type { Row } from '../kit/session.js';
import { readModel } from '../scoring/models.js';
import { TRENDS, trendModel, type TrendModel } from '../scoring/score-trends.js';
import { TrendDirection, type TrendValues } from './trend-figures.js';
import { judgeTrend, percentChange } from './trend-statistics.js';
import { explainNothing, explainTrend } from './trend-words.js';

/** What the stored trends rest on. */
export interface TrendBase {
  model: TrendModel;
  /** End of the data, in ms since 1970 UTC. */
  asOf: number;
}

/** Undefined while trends were never computed. */
export async function readTrendBase(context: Context): Promise<TrendBase | undefined> {
  const stored = await readModel(context, TRENDS);
  return stored && { model: trendModel.parse(stored.body), asOf: stored.asOf };
}

/** A stored trend under a threshold. */
export function toTrendFigures(
  row: Row,
  { model, asOf }: TrendBase,
  threshold: number,
  maxQ: number,
): TrendValues {
  const amount = (name: string) => toNumber(Number(row[name]));
  const nullable = <T>(name: string, value: (name: string) => T) => (row[name] === null ? null : value(name));
  const number = (name: string) => Number(row[name]);
  const month = number('month');
  const hasPrevious = model.month !== null && month > model.from;
  const [units, previousUnits] = [amount('units'), amount('previous_units')];
  const [revenue, previousRevenue] = [amount('gross'), amount('previous_gross')];
  const counts = {
    units,
    previousUnits,
    orders: number('orders'),
    previousOrders: number('previous_orders'),
  };
  const status = hasPrevious ? judgeTrend(counts, number('strength'), threshold) : 'NOT_ENOUGH_DATA';
  const yearAgoUnits = nullable('year_ago_units', amount);
  const usualRatio = nullable('usual_ratio', number);
  const qValue = nullable('q', number);
  const figures = {
    status,
    direction: DIRECTIONS.get(number('direction')) ?? null,
    month,
    previousMonth: hasPrevious ? month - 1 : null,
    ...counts,
    change: hasPrevious ? percentChange(units, previousUnits) : null,
    seasonallyAdjusted: usualRatio !== null,
    usualChange: usualRatio === null ? null : (usualRatio - 1) * 100,
    adjustedChange:
      usualRatio === null || !hasPrevious ? null : percentChange(units, previousUnits * usualRatio),
    beyondNoise: qValue !== null && qValue < maxQ,
    pValue: nullable('p', number),
    qValue,
    largestOrder: toLargestOrder(row, month, units, previousUnits),
    revenue,
    previousRevenue,
    revenueChange: hasPrevious ? percentChange(revenue, previousRevenue) : null,
    yearAgoUnits,
    yearAgoChange: yearAgoUnits === null ? null : percentChange(units, yearAgoUnits),
    toDate: toMonthToDate(row, model),
    threshold,
    enoughData: status !== 'NOT_ENOUGH_DATA',
    asOf,
  };
  return { ...figures, explanation: explainTrend(figures) };
}

const DIRECTIONS = new Map([
  [1, TrendDirection.UP],
  [-1, TrendDirection.DOWN],
]);

function toLargestOrder(row: Row, month: number, units: number, previousUnits: number) {
  if (row.largest_line === null) return null;
  const [own, ofMonth] = [toNumber(Number(row.largest_units)), Number(row.largest_month)];
  const share = own / (ofMonth === month ? units : previousUnits);
  return { lineKey: Number(row.largest_line), month: ofMonth, units: own, share };
}

function toMonthToDate(row: Row, model: TrendModel) {
  if (model.month === null || model.daysToDate === null || row.to_date_units === null) return null;
  const [units, previousUnits] = [
    toNumber(Number(row.to_date_units)),
    toNumber(Number(row.to_date_previous)),
  ];
  return {
    month: model.month + 1,
    days: model.daysToDate,
    units,
    previousUnits,
    change: percentChange(units, previousUnits),
  };
}

/** The answer where nothing is stored: not yet computed, no complete month, or nothing sold. */
export function noTrendFigures(base: TrendBase | undefined, threshold: number): TrendValues {
  const month = base?.model.month ?? null;
  const previousMonth =
    base && base.model.month !== null && base.model.month > base.model.from ? base.model.month - 1 : null;
  const figures = {
    status: 'NOT_ENOUGH_DATA' as const,
    direction: null,
    month,
    previousMonth,
    units: 0,
    previousUnits: 0,
    orders: 0,
    previousOrders: 0,
    change: null,
    seasonallyAdjusted: false,
    usualChange: null,
    adjustedChange: null,
    beyondNoise: false,
    pValue: null,
    qValue: null,
    largestOrder: null,
    revenue: 0,
    previousRevenue: 0,
    revenueChange: null,
    yearAgoUnits: null,
    yearAgoChange: null,
    toDate: null,
    threshold,
    enoughData: false,
    asOf: base?.asOf ?? null,
  };
  return {
    ...figures,
    explanation: base ? explainNothing(month) : 'Not enough data: trends are being computed.',
  };
}
