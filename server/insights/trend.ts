import sql, { type Sql } from 'sql-template-tag';
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  Float,
  ObjectType,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import { batched } from '../kit/batch.js';
import type { Context } from '../kit/context.js';
import { nameMonth, type Month } from '../kit/day.js';
import { toNumber } from '../kit/decimal.js';
import { among } from '../kit/dialect.js';
import { badInput } from '../kit/errors.js';
import { MonthScalar } from '../kit/scalars.js';
import type { Row } from '../kit/session.js';
import { Product } from '../products/product.js';
import { productByKey } from '../products/product-by-id.js';
import { readClock, type DataClock } from '../rollups/data-clock.js';
import {
  ENOUGH_ORDERS,
  ENOUGH_UNITS,
  judgeTrend,
  percentChange,
  type TrendVerdict,
} from './trend-statistics.js';
import { percent, quantity } from './words.js';

export enum TrendDirection {
  UP = 'up',
  DOWN = 'down',
}
registerEnumType(TrendDirection, { name: 'TrendDirection', description: 'More than before, or less.' });

const TrendStatus = {
  TRENDING_UP: 'TRENDING_UP',
  TRENDING_DOWN: 'TRENDING_DOWN',
  STEADY: 'STEADY',
  NEW: 'NEW',
  NOT_ENOUGH_DATA: 'NOT_ENOUGH_DATA',
} as const satisfies Record<TrendVerdict, TrendVerdict>;
registerEnumType(TrendStatus, {
  name: 'TrendStatus',
  description:
    'What the last two complete months say: beyond the threshold up or down, within it, nothing sold before, or too little sold to tell.',
});

@ObjectType({
  description:
    'How a product sold in the last complete month against the month before. Sales only; an incomplete month is never compared.',
})
export class Trend {
  productKey!: number;

  @Field(() => TrendStatus, { description: 'The verdict.' })
  status!: TrendVerdict;

  @Field(() => TrendDirection, {
    nullable: true,
    description: 'Which way the units went; null when they did not move.',
  })
  direction!: TrendDirection | null;

  @Field(() => MonthScalar, {
    nullable: true,
    description: 'The last complete month; null while there is none.',
  })
  month!: Month | null;

  @Field(() => MonthScalar, { nullable: true, description: 'The month it is compared with.' })
  previousMonth!: Month | null;

  @Field(() => Float, { description: 'Units sold in the month.' })
  units!: number;

  @Field(() => Float, { description: 'Units sold in the month before.' })
  previousUnits!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Change of the units in percent; null when nothing was sold before.',
  })
  change!: number | null;

  @Field(() => Float, { description: 'Value of the sales in the month.' })
  revenue!: number;

  @Field(() => Float, { description: 'Value of the sales in the month before.' })
  previousRevenue!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Change of the revenue in percent; null when nothing was sold before.',
  })
  revenueChange!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Units sold in the same month a year ago; null when the data do not reach back.',
  })
  yearAgoUnits!: number | null;

  @Field(() => Float, { nullable: true, description: 'Change of the units against a year ago in percent.' })
  yearAgoChange!: number | null;

  @Field(() => Float, { description: 'The change in percent beyond which it is called a trend.' })
  threshold!: number;

  @Field(() => Boolean, {
    description: 'Whether enough was sold over both months to tell: 30 units or 10 orders.',
  })
  enoughData!: boolean;

  @Field(() => String, { description: 'The same in a sentence.' })
  explanation!: string;
}

/** @throws CallerError unless it is a percentage from 0 to 10,000. */
export function trendThreshold(threshold: number): number {
  if (!(threshold >= 0 && threshold <= 10_000))
    throw badInput(`threshold is ${threshold}; expected percent from 0 to 10000`);
  return threshold;
}

/** The trends of the products that a condition on `m.product_key` picks, by product. Products without a sale in the months are absent. */
export async function readTrends(
  context: Context,
  clock: DataClock,
  threshold: number,
  products: Sql,
): Promise<Map<number, Trend>> {
  const month = clock.lastCompleteMonth;
  if (month === undefined) return new Map();
  const rows = await context.session.rows(sql`
    select m.product_key,
      sum(case when m.month = ${month} then m.units else 0 end) as units,
      sum(case when m.month = ${month} then m.orders else 0 end) as orders,
      sum(case when m.month = ${month} then m.gross else 0 end) as gross,
      sum(case when m.month = ${month - 1} then m.units else 0 end) as previous_units,
      sum(case when m.month = ${month - 1} then m.orders else 0 end) as previous_orders,
      sum(case when m.month = ${month - 1} then m.gross else 0 end) as previous_gross,
      sum(case when m.month = ${month - 12} then m.units else 0 end) as year_ago_units
    from product_months m
    where m.month in (${month}, ${month - 1}, ${month - 12}) and ${products}
    group by m.product_key`);
  return new Map(rows.map((row) => [Number(row.product_key), toTrend(row, clock, month, threshold)]));
}

const trendOf = batched<number, Trend, { threshold: number }>(async (context, keys, { threshold }) => {
  const clock = await readClock(context);
  const empty = (key: number) => ({ ...noTrend(threshold, clock), productKey: key });
  const found = clock
    ? await readTrends(
        context,
        clock,
        threshold,
        sql`m.product_key in ${among(context.session.dialect, keys)}`,
      )
    : new Map<number, Trend>();
  return new Map(keys.map((key) => [key, found.get(key) ?? empty(key)]));
});

function toTrend(row: Row, clock: DataClock, month: Month, threshold: number): Trend {
  const [units, previousUnits] = [toNumber(Number(row.units)), toNumber(Number(row.previous_units))];
  const [revenue, previousRevenue] = [toNumber(Number(row.gross)), toNumber(Number(row.previous_gross))];
  const yearAgoUnits = month - 12 >= clock.firstMonth ? toNumber(Number(row.year_ago_units)) : null;
  const hasPrevious = month - 1 >= clock.firstMonth;
  const counts = {
    units,
    previousUnits,
    orders: Number(row.orders),
    previousOrders: Number(row.previous_orders),
  };
  const status = hasPrevious ? judgeTrend(counts, threshold) : 'NOT_ENOUGH_DATA';
  const change = hasPrevious ? percentChange(units, previousUnits) : null;
  return {
    productKey: Number(row.product_key),
    status,
    direction:
      units === previousUnits ? null : units > previousUnits ? TrendDirection.UP : TrendDirection.DOWN,
    month,
    previousMonth: hasPrevious ? month - 1 : null,
    units,
    previousUnits,
    change,
    revenue,
    previousRevenue,
    revenueChange: hasPrevious ? percentChange(revenue, previousRevenue) : null,
    yearAgoUnits,
    yearAgoChange: yearAgoUnits === null ? null : percentChange(units, yearAgoUnits),
    threshold,
    enoughData: status !== 'NOT_ENOUGH_DATA',
    explanation: explain(
      status,
      change,
      units,
      previousUnits,
      month,
      hasPrevious,
      counts.orders + counts.previousOrders,
    ),
  };
}

function noTrend(threshold: number, clock: DataClock | undefined): Omit<Trend, 'productKey'> {
  const month = clock?.lastCompleteMonth ?? null;
  return {
    status: 'NOT_ENOUGH_DATA',
    direction: null,
    month,
    previousMonth: month !== null && clock && month > clock.firstMonth ? month - 1 : null,
    units: 0,
    previousUnits: 0,
    change: null,
    revenue: 0,
    previousRevenue: 0,
    revenueChange: null,
    yearAgoUnits: null,
    yearAgoChange: null,
    threshold,
    enoughData: false,
    explanation:
      month === null
        ? 'Not enough data: no month is complete yet.'
        : `Nothing was sold in ${nameMonth(month)} nor in the month before.`,
  };
}

function explain(
  status: TrendVerdict,
  change: number | null,
  units: number,
  previous: number,
  month: Month,
  hasPrevious: boolean,
  orders: number,
): string {
  if (!hasPrevious) return `Not enough data: there is no month before ${nameMonth(month)} to compare with.`;
  const sold = `${quantity(units)} units in ${nameMonth(month)} after ${quantity(previous)} in ${nameMonth(month - 1)}`;
  if (status === 'NOT_ENOUGH_DATA') {
    return `Not enough data: ${sold}, in ${orders} orders; a trend needs ${ENOUGH_UNITS} units or ${ENOUGH_ORDERS} orders over both months.`;
  }
  if (change === null) return `New: ${sold}.`;
  if (change === 0) return `No change: ${sold}.`;
  return `${percent(Math.abs(change) / 100)} ${change > 0 ? 'more' : 'less'}: ${sold}.`;
}

@Resolver(() => Trend)
export class TrendProductResolver {
  @FieldResolver(() => Product, { description: 'The product.' })
  product(@Ctx() context: Context, @Root() { productKey }: Trend): Promise<Product | undefined> {
    return productByKey(context, productKey, undefined);
  }
}

@Resolver(() => Product)
export class ProductTrendResolver {
  @FieldResolver(() => Trend, {
    description: 'How the product sold in the last complete month against the month before.',
  })
  trend(
    @Ctx() context: Context,
    @Root() { key }: Product,
    @Arg('threshold', () => Float, {
      defaultValue: 20,
      description: 'Change in percent beyond which it is called a trend.',
    })
    threshold: number,
  ): Promise<Trend | undefined> {
    return trendOf(context, key, { threshold: trendThreshold(threshold) });
  }
}
