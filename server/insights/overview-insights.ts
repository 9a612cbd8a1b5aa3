import sql from 'sql-template-tag';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { customerByKey } from '../customers/customer-by-id.js';
import { pageSize } from '../kit/connection.js';
import { keptByState } from '../kit/batch.js';
import type { Context } from '../kit/context.js';
import type { Row } from '../kit/session.js';
import { anomalyAlerts } from './anomalies.js';
import { churnInsight } from './churn-insight.js';
import { offerInsights } from './cross-sell.js';
import { Insight } from './insight.js';
import { Overview } from './overview.js';
import type { Scope } from './overview-scope.js';

const FIRST = { defaultValue: 5, description: 'How many at the most, 1 to 100.' };

/** Numbers of offers that are asked for. */
const KNOWN = 10;
/** The best customer of each product is looked for: among everybody once, whatever period an overview is of. */
const offersToAll = keptByState<Row[]>(KNOWN);

function readBestOffers({ session }: Context, { customers }: Scope, most: number): Promise<Row[]> {
  return session.rows(sql`
    select o.customer_key, o.product_key
    from products p join customer_recommendations o on o.customer_key = (
      select customer_key from customer_recommendations x
      where x.product_key = p.product_key and ${customers}
      order by x.expected desc, x.customer_key desc limit 1)
    order by o.expected desc, o.product_key limit ${most}`);
}

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
    return anomalyAlerts(context, scope, pageSize(first));
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
    if (!clock) return [];
    const rows = await context.session.rows(sql`
      select customer_key from churn_risks
      where at_stake is not null and ${scope.customers}
      order by at_stake desc, customer_key desc limit ${pageSize(first)}`);
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
    const most = pageSize(first);
    const read = () => readBestOffers(context, scope, most);
    const rows = await (scope.everybody ? offersToAll(context, String(most), read) : read());
    const told = rows.map(async (row) => {
      const customer = await customerByKey(context, Number(row.customer_key), undefined);
      const isBest = (productKey: number) => productKey === Number(row.product_key);
      return customer ? offerInsights(context, customer, clock, isBest) : [];
    });
    return (await Promise.all(told)).flat();
  }
}
