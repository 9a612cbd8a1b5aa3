import sql from 'sql-template-tag';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { customerByKey } from '../customers/customer-by-id.js';
import { pageSize } from '../kit/connection.js';
import type { Context } from '../kit/context.js';
import { SCALE } from '../kit/decimal.js';
import { CHURN_MODEL, churnCard } from '../scoring/churn/churn-card.js';
import { cardOf, readModel } from '../scoring/models.js';
import { anomalyAlerts } from './anomalies.js';
import { churnInsight, toldFrom } from './churn-insight.js';
import { offerInsights } from './cross-sell.js';
import { Insight } from './insight.js';
import { Overview } from './overview.js';
import { ofCustomers } from './overview-scope.js';

const FIRST = { defaultValue: 5, description: 'How many at the most, 1 to 100.' };

@Resolver(() => Overview)
export class OverviewInsightsResolver {
  @FieldResolver(() => [Insight], {
    description:
      'Customers whose tickets are unusually negative or have turned, the surest first; an insight a customer. Of now, whatever the period.',
  })
  async anomalies(
    @Ctx() context: Context,
    @Root() { scope }: Overview,
    @Arg('first', () => Int, FIRST) first: number,
  ): Promise<Insight[]> {
    return anomalyAlerts(context, scope.segment, pageSize(first));
  }

  @FieldResolver(() => [Insight], {
    description:
      'Customers with a high risk of leaving, first those where the risk times what they bought in the last twelve months is highest. Of now, whatever the period.',
  })
  async churnRisks(
    @Ctx() context: Context,
    @Root() { scope, clock }: Overview,
    @Arg('first', () => Int, FIRST) first: number,
  ): Promise<Insight[]> {
    const model = await readModel(context, CHURN_MODEL);
    const card = cardOf(model, churnCard);
    if (!clock || !card || card.kind === 'NONE') return [];
    const rows = await context.session.rows(sql`
      select customer_key from churn_risks r
      where probability >= ${toldFrom(card.typical / SCALE)} and ${ofCustomers(scope)}
      order by probability * coalesce((
        select sum(m.gross) from customer_months m
        where m.customer_key = r.customer_key and m.month > ${clock.month - 12}), 0) desc, customer_key
      limit ${pageSize(first)}`);
    const told = rows.map(async (row) => {
      const customer = await customerByKey(context, Number(row.customer_key), undefined);
      return customer && churnInsight(context, customer);
    });
    return (await Promise.all(told)).filter((insight) => insight !== undefined);
  }

  @FieldResolver(() => [Insight], {
    description:
      'What to offer to whom, first what may bring most in the next order; each product once, with the customer to whom it may bring most. Of now, whatever the period.',
  })
  async crossSells(
    @Ctx() context: Context,
    @Root() { scope, clock }: Overview,
    @Arg('first', () => Int, FIRST) first: number,
  ): Promise<Insight[]> {
    if (!clock) return [];
    const rows = await context.session.rows(sql`
      select customer_key, product_key from (
        select customer_key, product_key, expected,
          row_number() over (partition by product_key order by expected desc, customer_key desc) as place
        from customer_recommendations where ${ofCustomers(scope)}) o
      where place = 1 order by expected desc, product_key limit ${pageSize(first)}`);
    const told = rows.map(async (row) => {
      const customer = await customerByKey(context, Number(row.customer_key), undefined);
      const isBest = (productKey: number) => productKey === Number(row.product_key);
      return customer ? offerInsights(context, customer, clock, isBest) : [];
    });
    return (await Promise.all(told)).flat();
  }
}
