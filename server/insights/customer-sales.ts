import { Ctx, Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { Customer } from '../customers/customer.js';
import { customerRows } from '../customers/customer-rows.js';
import type { Context } from '../kit/context.js';
import type { Day } from '../kit/day.js';
import { LocalDate } from '../kit/scalars.js';
import type { Row } from '../kit/session.js';
import { parseSales } from './monthly-sales.js';

@ObjectType({ description: 'What a customer bought over all time.' })
export class CustomerSales {
  @Field(() => Float, { description: 'Value of the sales.' })
  grossRevenue!: number;

  @Field(() => Float, { description: 'Value of the returns, above 0.' })
  returns!: number;

  @Field(() => Float, { description: 'Sales less returns.' })
  netRevenue!: number;

  @Field(() => Float, { description: 'Units bought.' })
  units!: number;

  @Field(() => Int, { description: 'Orders with a sale.' })
  orders!: number;

  @Field(() => Float, { nullable: true, description: 'Value of the sales per order; null without orders.' })
  averageOrderValue!: number | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day of the first purchase.' })
  firstPurchase!: Day | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day of the last purchase.' })
  lastPurchase!: Day | null;
}

const COLUMNS = ['orders', 'units', 'gross', 'returned_units', 'returns', 'first_day', 'last_day'];

/** What a customer bought over all time. */
export const salesOf = customerRows.one('customer_totals', COLUMNS, parse);

function parse(row: Row): CustomerSales {
  const sales = parseSales(row);
  return {
    ...sales,
    averageOrderValue: perOrder(sales),
    firstPurchase: row.first_day as Day | null,
    lastPurchase: row.last_day as Day | null,
  };
}

/** Value of the sales per order, to four decimals; null without orders. */
export function perOrder({ grossRevenue, orders }: { grossRevenue: number; orders: number }): number | null {
  return orders === 0 ? null : Math.round((grossRevenue / orders) * 10_000) / 10_000;
}

@Resolver(() => Customer)
export class CustomerSalesResolver {
  @FieldResolver(() => CustomerSales, { description: 'What the customer bought over all time.' })
  sales(@Ctx() context: Context, @Root() { key }: Customer): Promise<CustomerSales | undefined> {
    return salesOf(context, key);
  }
}
