import sql from 'sql-template-tag';
import { Ctx, Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { batched } from '../kit/batch.js';
import type { Context } from '../kit/context.js';
import type { Day } from '../kit/day.js';
import { among } from '../kit/dialect.js';
import { LocalDate } from '../kit/scalars.js';
import type { Row } from '../kit/session.js';
import { Product } from '../products/product.js';
import { parseSales } from './monthly-sales.js';
import { GROSS_PROFIT, MARGIN, profitOf, toFourDecimals } from './product-profit.js';

@ObjectType({ description: 'How a product has sold over all time.' })
export class ProductPerformance {
  @Field(() => Float, { description: 'Value of the sales.' })
  grossRevenue!: number;

  @Field(() => Float, { description: 'Value of the returns, above 0.' })
  returns!: number;

  @Field(() => Float, { description: 'Sales less returns.' })
  netRevenue!: number;

  @Field(() => Float, { description: 'Units sold.' })
  units!: number;

  @Field(() => Float, { description: 'Units that came back, above 0.' })
  returnedUnits!: number;

  @Field(() => Int, { description: 'Orders it was sold in.' })
  orders!: number;

  @Field(() => Int, { description: 'Customers who bought it; anonymous sales have none.' })
  customers!: number;

  @Field(() => Float, { nullable: true, description: 'Value of the sales per unit; null without sales.' })
  averagePrice!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of the sold units that came back; null without sales.',
  })
  returnRate!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: GROSS_PROFIT,
  })
  grossProfit!: number | null;

  @Field(() => Float, { nullable: true, description: MARGIN })
  margin!: number | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day of the first sale.' })
  firstSale!: Day | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day of the last sale.' })
  lastSale!: Day | null;
}

const performanceOf = batched<number, Row>(async ({ session }, keys) => {
  const rows = await session.rows(sql`
    select * from product_totals where product_key in ${among(session.dialect, keys)}`);
  return new Map(rows.map((row) => [Number(row.product_key), row]));
});

function parse(row: Row, cost: number | null): ProductPerformance {
  const sales = parseSales(row);
  const { units, returnedUnits, grossRevenue, netRevenue } = sales;
  return {
    ...sales,
    customers: Number(row.customers),
    averagePrice: units === 0 ? null : toFourDecimals(grossRevenue / units),
    returnRate: units === 0 ? null : returnedUnits / units,
    ...profitOf({ netRevenue, units, returnedUnits }, cost),
    firstSale: row.first_day as Day | null,
    lastSale: row.last_day as Day | null,
  };
}

@Resolver(() => Product)
export class ProductPerformanceResolver {
  @FieldResolver(() => ProductPerformance, { description: 'How the product has sold over all time.' })
  async performance(@Ctx() context: Context, @Root() { key, cost }: Product): Promise<ProductPerformance> {
    return parse((await performanceOf(context, key, undefined))!, cost);
  }
}
