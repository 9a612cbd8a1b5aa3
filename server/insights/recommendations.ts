import sql from 'sql-template-tag';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Customer } from '../customers/customer.js';
import { batched, groupBy } from '../kit/batch.js';
import { pageSize } from '../kit/connection.js';
import type { Context } from '../kit/context.js';
import { toNumber } from '../kit/decimal.js';
import { among } from '../kit/dialect.js';
import type { Row } from '../kit/session.js';
import { readClock } from '../rollups/data-clock.js';
import { readModel } from '../scoring/models.js';
import {
  RECOMMENDATIONS,
  expectedValue,
  type RecommendationModel,
} from '../scoring/score-recommendations.js';
import { MOST_LOOKED_AT } from '../statistics/recommend.js';
import { shareOf } from '../statistics/affinity.js';
import { MOST_BOUGHT, chanceOf } from '../statistics/back-test-recommendations.js';
import { Recommendation, type RecommendationReason } from './recommendation.js';

/** Products of the customer that are named as reasons. */
const REASONS = 3;

/** The strongest recommendations of several customers, in one statement. */
const strongest = batched<number, Row[], { first: number }>(async ({ session }, keys, { first }) => {
  const rows = await session.rows(sql`
    with bought as (
      select b.customer_key, b.product_key,
        row_number() over (partition by b.customer_key order by b.orders desc, b.gross desc, b.product_key) as place
      from customer_products b join products p on p.product_key = b.product_key and not p.excluded
      where b.customer_key in ${among(session.dialect, keys)}
    ),
    reasons as materialized (
      select o.customer_key, o.product_key, c.companion_key, c.baskets, c.force, c.leak
      from bought o
      join companions c on c.product_key = o.product_key and c.place between 1 and ${MOST_LOOKED_AT}
      join products q on q.product_key = c.companion_key and not q.excluded
      where o.place <= ${MOST_BOUGHT} and not exists (
        select 1 from customer_products h where h.customer_key = o.customer_key and h.product_key = c.companion_key)
    ),
    ranked as (
      select customer_key, companion_key, min(leak) + sum(force) as force,
        row_number() over (partition by customer_key order by min(leak) + sum(force) desc, companion_key) as place
      from reasons group by customer_key, companion_key
    )
    select r.customer_key, r.companion_key, r.force as total, s.product_key, s.baskets as together, s.force,
      a.orders as product_baskets, b.orders as companion_baskets, b.gross as companion_gross
    from ranked r
    join reasons s on s.customer_key = r.customer_key and s.companion_key = r.companion_key
    join product_totals a on a.product_key = s.product_key
    join product_totals b on b.product_key = r.companion_key
    where r.place <= ${first}
    order by r.customer_key, r.place, s.force desc, s.product_key`);
  return groupBy(rows, (row) => Number(row.customer_key));
});

/** What the customer may want and has not bought yet, strongest first. */
export async function recommendationsOf(
  context: Context,
  customerKey: number,
  first: number,
): Promise<Recommendation[]> {
  const [rows, clock, model] = await Promise.all([
    strongest(context, customerKey, { first }),
    readClock(context),
    readModel(context, RECOMMENDATIONS),
  ]);
  const { chance } = (model?.body ?? { chance: null }) as Pick<RecommendationModel, 'chance'>;
  return [...groupBy(rows ?? [], (row) => Number(row.companion_key))].map(([productKey, reasons]) => {
    const total = reasons[0]!.total as number;
    const score = shareOf(total);
    const lineValue = Number(reasons[0]!.companion_gross) / Number(reasons[0]!.companion_baskets);
    return {
      customerKey,
      productKey,
      score,
      probability: chance && chanceOf(chance, score),
      expectedValue: chance && toNumber(expectedValue(chance, score, lineValue)),
      basedOn: reasons.slice(0, REASONS).map((row) => toReason(row, total, clock!.baskets)),
    };
  });
}

function toReason(row: Row, total: number, baskets: number): RecommendationReason {
  const [together, of, companion] = [row.together, row.product_baskets, row.companion_baskets].map(Number);
  return {
    productKey: Number(row.product_key),
    count: together!,
    confidence: together! / of!,
    lift: (together! * baskets) / (of! * companion!),
    weight: (row.force as number) / total,
  };
}

@Resolver(() => Customer)
export class CustomerRecommendationsResolver {
  @FieldResolver(() => [Recommendation], {
    description:
      'What baskets like those of the customer hold and this customer never bought, strongest first; services such as postage never ' +
      'appear. It rests on the 50 products the customer bought most often. recommendationBasis says why it is empty, if it is.',
  })
  async recommendations(
    @Ctx() context: Context,
    @Root() { key }: Customer,
    @Arg('first', () => Int, { defaultValue: 5, description: 'How many at the most, 1 to 100.' })
    first: number,
  ): Promise<Recommendation[]> {
    return recommendationsOf(context, key, pageSize(first));
  }
}
