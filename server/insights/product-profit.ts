import { Arg, Ctx, Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../kit/context.js';
import type { Month } from '../kit/day.js';
import { MonthScalar } from '../kit/scalars.js';
import { Product } from '../products/product.js';
import { MONTHS, monthCount, productMonths } from './monthly-sales.js';

export const GROSS_PROFIT =
  "Net revenue less the cost of the units kept, at today's cost of a unit; null when that is unknown.";
export const MARGIN =
  "Share of the net revenue that is left as gross profit, at today's cost of a unit, at most 1; null when that is unknown or there is no net revenue.";

@ObjectType({ description: "What was left of a product's sales of one month, at today's cost of a unit." })
export class MonthlyProfit {
  @Field(() => MonthScalar, { description: 'The month.' })
  month!: Month;

  @Field(() => Boolean, { description: 'Whether the data reach the end of the month.' })
  complete!: boolean;

  @Field(() => Float, { description: 'Sales less returns.' })
  netRevenue!: number;

  @Field(() => Float, { nullable: true, description: GROSS_PROFIT })
  grossProfit!: number | null;

  @Field(() => Float, { nullable: true, description: MARGIN })
  margin!: number | null;
}

interface Sold {
  netRevenue: number;
  units: number;
  returnedUnits: number;
}

/** Gross profit and margin of some sales. @param cost of one unit; null when unknown. */
export function profitOf({ netRevenue, units, returnedUnits }: Sold, cost: number | null) {
  if (cost === null) return { grossProfit: null, margin: null };
  const grossProfit = toFourDecimals(netRevenue - cost * (units - returnedUnits));
  return { grossProfit, margin: netRevenue > 0 ? grossProfit / netRevenue : null };
}

/** An amount that is no exact decimal, as amounts are shown. */
export function toFourDecimals(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

@Resolver(() => Product)
export class ProductProfitResolver {
  @FieldResolver(() => [MonthlyProfit], {
    description:
      "What was left of the sales month by month, oldest first. It rests on today's cost of a unit: costs of the past are not known.",
  })
  async profitByMonth(
    @Ctx() context: Context,
    @Root() { key, cost }: Product,
    @Arg('months', () => Int, MONTHS) months: number,
  ): Promise<MonthlyProfit[]> {
    const sold = await productMonths(context, key, monthCount(months));
    return sold.map(({ month, complete, ...sales }) => ({
      month,
      complete,
      netRevenue: sales.netRevenue,
      ...profitOf(sales, cost),
    }));
  }
}
