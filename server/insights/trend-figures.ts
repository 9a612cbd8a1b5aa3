import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Month } from '../kit/day.js';
import { DateTimeScalar, MonthScalar } from '../kit/scalars.js';
import { LargestOrder } from './largest-order.js';
import type { TrendVerdict } from './trend-statistics.js';

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
    'What the last two complete months say: beyond the threshold and beyond noise up or down, within either of them, nothing sold before, or too little sold to tell.',
});

@ObjectType({
  description:
    'The month under way against the same days of the month before. Shown only: it is no base of a verdict.',
})
export class MonthToDate {
  @Field(() => MonthScalar, { description: 'The month under way.' })
  month!: Month;

  @Field(() => Int, { description: 'Days of it that the data cover: 1 to this one, of both months.' })
  days!: number;

  @Field(() => Float, { description: 'Units sold on these days.' })
  units!: number;

  @Field(() => Float, { description: 'Units sold on the same days of the month before.' })
  previousUnits!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Change of the units in percent; null when nothing was sold on those days.',
  })
  change!: number | null;
}

/** What a trend tells, be it of a product, a category, a segment or the whole. */
@ObjectType()
export class TrendFigures {
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

  @Field(() => Boolean, {
    description:
      'Whether season and working days are taken into account, which needs 24 complete months. A trend then also has to be beyond the threshold after the adjustment.',
  })
  seasonallyAdjusted!: boolean;

  @Field(() => Float, {
    nullable: true,
    description:
      'Change in percent that season and working days alone make usual from the month before to this one; null when not adjusted.',
  })
  usualChange!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Change of the units in percent beyond the usual one; null when not adjusted or nothing was sold before.',
  })
  adjustedChange!: number | null;

  @Field(() => Boolean, {
    description:
      'Whether the change is more than the months before lead to expect by chance: the q-value is low enough.',
  })
  beyondNoise!: boolean;

  @Field(() => Float, {
    nullable: true,
    description: 'Probability of such a change by chance alone; null when there is nothing to test.',
  })
  pValue!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Share of false ones to expect among the trends, were this the last that is called one (Benjamini and Hochberg); null when there is nothing to test.',
  })
  qValue!: number | null;

  @Field(() => LargestOrder, {
    nullable: true,
    description:
      'The one order that makes up more than half of a month; what is left without it has to be beyond the threshold for a trend. Null when there is none.',
  })
  largestOrder!: LargestOrder | null;

  @Field(() => Int, { description: 'Orders in the month.' })
  orders!: number;

  @Field(() => Int, { description: 'Orders in the month before.' })
  previousOrders!: number;

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

  @Field(() => MonthToDate, {
    nullable: true,
    description: 'How the month under way goes; null when the data end with a complete month.',
  })
  toDate!: MonthToDate | null;

  @Field(() => Float, { description: 'The change in percent beyond which it is called a trend.' })
  threshold!: number;

  @Field(() => Boolean, {
    description: 'Whether enough was sold over both months to tell: 30 units or 10 orders.',
  })
  enoughData!: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'End of the data it is computed from; null while it is being computed.',
  })
  asOf!: number | null;

  @Field(() => String, { description: 'The same in a sentence.' })
  explanation!: string;
}

/** The same as plain values, which may be spread. */
export type TrendValues = { [Name in keyof TrendFigures]: TrendFigures[Name] };
