import { Arg, Ctx, Field, FieldResolver, Float, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Customer } from '../customers/customer.js';
import { customerByKey } from '../customers/customer-by-id.js';
import { pageSize } from '../kit/connection.js';
import type { Context } from '../kit/context.js';
import { Product } from '../products/product.js';
import { productByKey } from '../products/product-by-id.js';
import { readClock, type DataClock } from '../rollups/data-clock.js';
import { anomalyAlerts } from './anomalies.js';
import { perOrder } from './customer-sales.js';
import { Insight, mostPressingFirst } from './insight.js';
import { Kpi, toKpi } from './kpi.js';
import { MonthlySales } from './monthly-sales.js';
import { bestCustomers, bestProducts } from './overview-best.js';
import { readFigures } from './overview-figures.js';
import { ComparedMonths, monthsOf } from './overview-months.js';
import { scopeOf, type Scope } from './overview-scope.js';
import { PeriodInput } from './period-input.js';
import { comparePeriods, Comparison, Period, type Span } from './period.js';
import { SegmentInput } from './segment-input.js';
import { MonthlyTickets } from './ticket-sentiment.js';
import { trendInsight } from './trend-insight.js';
import { trendingProducts } from './trends.js';

@ObjectType({ description: 'What a product sold in a period.' })
export class ProductSales {
  productKey!: number;

  @Field(() => Float, { description: 'Value of the sales.' })
  grossRevenue!: number;

  @Field(() => Float, { description: 'Units sold.' })
  units!: number;

  @Field(() => Int, { description: 'Orders it was sold in, month by month.' })
  orders!: number;
}

@ObjectType({ description: 'What a customer bought in a period.' })
export class CustomerRevenue {
  customerKey!: number;

  @Field(() => Float, { description: 'Value of the sales.' })
  grossRevenue!: number;

  @Field(() => Float, { description: 'Units bought.' })
  units!: number;

  @Field(() => Int, { description: 'Orders, month by month.' })
  orders!: number;
}

@ObjectType({ description: 'The whole at a glance.' })
export class Overview {
  scope!: Scope;
  /** What it is compared with. */
  previous!: Scope | undefined;
  clock!: DataClock | undefined;

  @Field(() => Period, { description: 'The months it is about.' })
  period!: Period;

  @Field(() => Kpi, { description: 'Value of the sales.' })
  grossRevenue!: Kpi;

  @Field(() => Kpi, { description: 'Value of the returns, above 0.' })
  returns!: Kpi;

  @Field(() => Kpi, { description: 'Sales less returns.' })
  netRevenue!: Kpi;

  @Field(() => Kpi, { description: 'Orders with a sale.' })
  orders!: Kpi;

  @Field(() => Kpi, { description: 'Value of the sales per order.' })
  averageOrderValue!: Kpi;

  @Field(() => Kpi, { description: 'Lines of the sales.' })
  salesLines!: Kpi;

  @Field(() => Kpi, { description: 'Units sold.' })
  units!: Kpi;

  @Field(() => Kpi, { description: 'Customers who bought.' })
  activeCustomers!: Kpi;

  @Field(() => Kpi, { description: 'Products that were sold.' })
  activeProducts!: Kpi;

  @Field(() => Kpi, { description: 'Tickets opened.' })
  tickets!: Kpi;

  @Field(() => Kpi, { description: 'Mean score of the tickets, from −1 to 1.' })
  averageSentiment!: Kpi;

  @Field(() => Kpi, { description: 'Share of the scored tickets that are negative.' })
  negativeTicketShare!: Kpi;

  @Field(() => Int, { description: 'Tickets of the period that are open or pending.' })
  openTickets!: number;

  @Field(() => [MonthlySales], { description: 'Sales month by month, oldest first.' })
  salesByMonth!: MonthlySales[];

  @Field(() => [MonthlyTickets], { description: 'Tickets month by month, oldest first.' })
  ticketsByMonth!: MonthlyTickets[];
}

const NO_PERIOD: Period = {
  from: null,
  to: null,
  previousFrom: null,
  previousTo: null,
  previousLabel: null,
  toDate: false,
  label: 'No data yet',
};
const FIRST = { defaultValue: 10, description: 'How many at the most, 1 to 100.' };
const NO_SPAN = { fromDay: 0, toDay: -1, fromMonth: 0, toMonth: -1 };

@Resolver(() => Overview)
export class OverviewResolver {
  @Query(() => Overview, { description: 'The whole at a glance, against another period.' })
  async overview(
    @Ctx() context: Context,
    @Arg('period', () => PeriodInput, { nullable: true, description: 'All data when left out.' })
    asked?: PeriodInput,
    @Arg('segment', () => SegmentInput, { nullable: true, description: 'Everybody when left out.' })
    part?: SegmentInput,
    @Arg('compare', () => Comparison, {
      nullable: true,
      defaultValue: Comparison.PREVIOUS_PERIOD,
      description: 'What every key figure and month is compared with.',
    })
    compare: Comparison = Comparison.PREVIOUS_PERIOD,
  ): Promise<Overview> {
    const clock = await readClock(context);
    const compared = clock && comparePeriods(clock, asked ?? {}, compare);
    const span = compared?.span ?? NO_SPAN;
    const of = (days: Span) => scopeOf(clock, days, part ?? {});
    const scope = of(span);
    const previous = compared?.previous && of(compared.previous);
    const [now, before, months] = await Promise.all([
      readFigures(context, scope),
      previous && readFigures(context, previous),
      monthsOf(context.session, scope, clock),
    ]);
    const kpi = (pick: (figures: typeof now) => number | null) => toKpi(pick(now), before && pick(before));
    // customers and products are counted by whole months, which an incomplete month cannot be compared with
    const whole = (pick: (figures: typeof now) => number) =>
      toKpi(pick(now), before && !compared?.period.toDate ? pick(before) : undefined);
    return {
      scope,
      previous,
      clock,
      period: compared?.period ?? NO_PERIOD,
      grossRevenue: kpi((figures) => figures.grossRevenue),
      returns: kpi((figures) => figures.returns),
      netRevenue: kpi((figures) => figures.netRevenue),
      orders: kpi((figures) => figures.orders),
      averageOrderValue: kpi(perOrder),
      salesLines: kpi((figures) => figures.salesLines),
      units: kpi((figures) => figures.units),
      activeCustomers: whole((figures) => figures.activeCustomers),
      activeProducts: whole((figures) => figures.activeProducts),
      tickets: kpi((figures) => figures.tickets),
      averageSentiment: withoutChange(kpi((figures) => figures.averageSentiment)),
      negativeTicketShare: kpi((figures) => figures.negativeShare),
      openTickets: now.unresolved,
      salesByMonth: months.salesByMonth,
      ticketsByMonth: months.ticketsByMonth,
    };
  }

  @FieldResolver(() => ComparedMonths, {
    nullable: true,
    description:
      'Month by month what the period is compared with; null where there is nothing to compare with.',
  })
  async comparison(
    @Ctx() { session }: Context,
    @Root() { previous, clock }: Overview,
  ): Promise<ComparedMonths | null> {
    return previous ? monthsOf(session, previous, clock) : null;
  }

  @FieldResolver(() => [ProductSales], {
    description: 'What sold best in the period, highest revenue first.',
  })
  async topProducts(
    @Ctx() { session }: Context,
    @Root() { scope }: Overview,
    @Arg('first', () => Int, FIRST) first: number,
  ): Promise<ProductSales[]> {
    return bestProducts(session, scope, pageSize(first));
  }

  @FieldResolver(() => [CustomerRevenue], {
    description: 'Who bought most in the period, highest revenue first.',
  })
  async topCustomers(
    @Ctx() { session }: Context,
    @Root() { scope }: Overview,
    @Arg('first', () => Int, FIRST) first: number,
  ): Promise<CustomerRevenue[]> {
    return bestCustomers(session, scope, pageSize(first));
  }

  @FieldResolver(() => [Insight], {
    description:
      'What wants attention now, most pressing first: products that trend, customers whose tickets are unusually negative or have turned.',
  })
  async alerts(
    @Ctx() context: Context,
    @Root() { scope, clock }: Overview,
    @Arg('first', () => Int, FIRST) first: number,
  ): Promise<Insight[]> {
    if (!clock) return [];
    const half = Math.ceil(pageSize(first) / 2);
    const [trends, anomalies] = await Promise.all([
      trendingProducts(context, '', { threshold: context.insights.trendThreshold }),
      anomalyAlerts(context, scope, half),
    ]);
    const trending = await Promise.all(
      (trends ?? [])
        .slice(0, first)
        .map(async (trend) =>
          trendInsight(trend, (await productByKey(context, trend.productKey, undefined))!, clock),
        ),
    );
    return mostPressingFirst([...anomalies, ...trending].filter((insight) => insight !== undefined)).slice(
      0,
      first,
    );
  }
}

function withoutChange({ value, previous, status }: Kpi): Kpi {
  return { value, previous, status, change: null };
}

@Resolver(() => ProductSales)
export class ProductSalesResolver {
  @FieldResolver(() => Product, { description: 'The product.' })
  product(@Ctx() context: Context, @Root() { productKey }: ProductSales): Promise<Product | undefined> {
    return productByKey(context, productKey, undefined);
  }
}

@Resolver(() => CustomerRevenue)
export class CustomerRevenueResolver {
  @FieldResolver(() => Customer, { description: 'The customer.' })
  customer(@Ctx() context: Context, @Root() { customerKey }: CustomerRevenue): Promise<Customer | undefined> {
    return customerByKey(context, customerKey, undefined);
  }
}
