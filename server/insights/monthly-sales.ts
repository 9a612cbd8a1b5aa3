import sql from 'sql-template-tag';
import { Arg, Ctx, Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { Customer } from '../customers/customer.js';
import { customerRows } from '../customers/customer-rows.js';
import type { Context } from '../kit/context.js';
import type { Month } from '../kit/day.js';
import { toNumber } from '../kit/decimal.js';
import { badInput } from '../kit/errors.js';
import { MonthScalar } from '../kit/scalars.js';
import type { Row } from '../kit/session.js';
import { productRows } from '../products/product-rows.js';
import { Product } from '../products/product.js';
import { isComplete, lastMonths, readClock } from '../rollups/data-clock.js';

@ObjectType({ description: 'What was sold in one month.' })
export class MonthlySales {
  @Field(() => MonthScalar, { description: 'The month.' })
  month!: Month;

  @Field(() => Boolean, {
    description: 'Whether the data reach the end of the month; if not, never compare it with a whole one.',
  })
  complete!: boolean;

  @Field(() => Int, { description: 'Orders with a sale.' })
  orders!: number;

  @Field(() => Float, { description: 'Units sold.' })
  units!: number;

  @Field(() => Float, { description: 'Value of the sales.' })
  grossRevenue!: number;

  @Field(() => Float, { description: 'Value of the returns, above 0.' })
  returns!: number;

  @Field(() => Float, { description: 'Sales less returns.' })
  netRevenue!: number;
}

/** Sums of a sales rollup, money and units as numbers. */
export function parseSales(row: Row | undefined) {
  const gross = Number(row?.gross ?? 0);
  const returns = Number(row?.returns ?? 0);
  return {
    orders: Number(row?.orders ?? 0),
    units: toNumber(Number(row?.units ?? 0)),
    returnedUnits: toNumber(Number(row?.returned_units ?? 0)),
    grossRevenue: toNumber(gross),
    returns: toNumber(returns),
    netRevenue: toNumber(gross - returns),
  };
}

type MonthOfOwner = MonthlySales & { returnedUnits: number };

/** @param stored months with sales or returns. */
async function shownMonths(
  context: Context,
  months: number,
  stored: Promise<readonly Row[] | undefined>,
): Promise<MonthOfOwner[]> {
  const [clock, rows] = await Promise.all([readClock(context), stored]);
  if (!clock) return [];
  const byMonth = new Map(rows?.map((row) => [Number(row.month), row]));
  return lastMonths(clock, months).map((month) => ({
    month,
    complete: isComplete(clock, month),
    ...parseSales(byMonth.get(month)),
  }));
}

const SUMS = ['orders', 'units', 'gross', 'returned_units', 'returns'];
const ofCustomer = customerRows.many('customer_months', ['month', ...SUMS], (row) => row);

/** From a month on, or all. */
const ofProduct = productRows.summed(
  'product_months',
  'month',
  SUMS,
  (row) => row,
  (row, _product, [from]) => (from === undefined ? sql`1 = 1` : sql`${row}.month >= ${from}`),
);

/** The last months of a customer; asked for more than once in a request, they are read once. */
export function customerMonths(context: Context, key: number, months: number): Promise<MonthOfOwner[]> {
  return shownMonths(context, months, ofCustomer(context, key));
}

/** The last months of a product; asked for more than once in a request, they are read once. */
export async function productMonths(context: Context, key: number, months: number): Promise<MonthOfOwner[]> {
  const clock = await readClock(context);
  const from = clock && months <= YEAR ? clock.month - YEAR + 1 : undefined;
  return shownMonths(context, months, ofProduct(context, key, from === undefined ? [] : [from]));
}

/** @throws CallerError unless 1 … 120. */
export function monthCount(months: number): number {
  if (months < 1 || months > 120)
    throw badInput(`months is ${months}; expected a whole number from 1 to 120`);
  return months;
}

/** Months that most questions go back: read once for all of them. */
export const YEAR = 12;

/** How far back a field that answers month by month goes. */
export const MONTHS = {
  defaultValue: YEAR,
  description: 'How many months up to the end of the data, 1 to 120.',
};

@Resolver(() => Customer)
export class CustomerMonthsResolver {
  @FieldResolver(() => [MonthlySales], {
    description: 'Purchases month by month, oldest first; months without any are zeros.',
  })
  salesByMonth(
    @Ctx() context: Context,
    @Root() { key }: Customer,
    @Arg('months', () => Int, MONTHS) months: number,
  ): Promise<MonthlySales[]> {
    return customerMonths(context, key, monthCount(months));
  }
}

@Resolver(() => Product)
export class ProductMonthsResolver {
  @FieldResolver(() => [MonthlySales], {
    description: 'Sales month by month, oldest first; months without any are zeros.',
  })
  salesByMonth(
    @Ctx() context: Context,
    @Root() { key }: Product,
    @Arg('months', () => Int, MONTHS) months: number,
  ): Promise<MonthlySales[]> {
    return productMonths(context, key, monthCount(months));
  }
}
