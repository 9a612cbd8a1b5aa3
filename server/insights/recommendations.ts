import sql from 'sql-template-tag';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Customer } from '../customers/customer.js';
import { batchedByState, groupBy, sharedByState } from '../kit/batch.js';
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
import { boughtBy, type Bought } from './who-buys-what.js';

/** Products of the customer that are named as reasons. */
const REASONS = 3;

/** Products of which what is bought with them is kept in memory. */
const KEPT = 3_000;

/** A product bought with another one. */
interface Companion {
  companionKey: number;
  /** Baskets with both. */
  together: number;
  force: number;
  /** The force of its popularity. */
  leak: number;
  /** Baskets with it. */
  baskets: number;
  /** Mean value of it in an order, in ten-thousandths. */
  lineValue: number;
}

/** A product that was bought, as recommendations look at it. */
interface Anchor {
  productKey: number;
  /** Baskets with it. */
  baskets: number;
  /** As far down as recommendations look, services aside. */
  companions: readonly Companion[];
}

/** Services such as postage, of which there are few. */
const excludedProducts = sharedByState(async ({ session }): Promise<ReadonlySet<number>> => {
  const rows = await session.rows(sql`select product_key from products where excluded`);
  return new Set(rows.map((row) => Number(row.product_key)));
});

const anchorOf = batchedByState<number, Anchor>(async (context, keys) => {
  const { session } = context;
  const excluded = await excludedProducts(context);
  const rows = await session.rows(sql`
    select a.product_key, a.orders as product_baskets,
      c.companion_key, c.baskets, c.force, c.leak, b.orders as companion_baskets, b.gross as companion_gross
    from product_totals a
    left join companions c on c.product_key = a.product_key and c.place between 1 and ${MOST_LOOKED_AT}
    left join product_totals b on b.product_key = c.companion_key
    where a.product_key in ${among(session.dialect, keys)}`);
  return new Map(
    [...groupBy(rows, (row) => Number(row.product_key))].map(([key, found]) => [
      key,
      {
        productKey: key,
        baskets: Number(found[0]!.product_baskets),
        companions: found
          .filter((row) => row.companion_key !== null)
          .map(toCompanion)
          .filter(({ companionKey }) => !excluded.has(companionKey)),
      },
    ]),
  );
}, KEPT);

function toCompanion(row: Row): Companion {
  const baskets = Number(row.companion_baskets);
  return {
    companionKey: Number(row.companion_key),
    together: Number(row.baskets),
    force: row.force as number,
    leak: row.leak as number,
    baskets,
    lineValue: Number(row.companion_gross) / baskets,
  };
}

/** A product that speaks for another one, and how. */
interface Reason {
  productKey: number;
  productBaskets: number;
  companion: Companion;
}

/** What the customer bought most often and what is bought with it: at most as much as recommendations rest on. */
async function basisOf(context: Context, bought: readonly Bought[]): Promise<Anchor[]> {
  const often = bought.toSorted(
    (x, y) => y.orders - x.orders || y.grossRevenue - x.grossRevenue || x.productKey - y.productKey,
  );
  const excluded = await excludedProducts(context);
  // services take no place of a product
  const basis = often.filter(({ productKey }) => !excluded.has(productKey)).slice(0, MOST_BOUGHT);
  const anchors = await Promise.all(basis.map(({ productKey }) => anchorOf(context, productKey, undefined)));
  return anchors.filter((anchor) => anchor !== undefined);
}

/** All that speaks for each product that the customer has not bought. */
async function reasonsFor(context: Context, customerKey: number): Promise<Map<number, Reason[]>> {
  const bought = await boughtBy(context, customerKey);
  const has = new Set(bought.map(({ productKey }) => productKey));
  const reasons = new Map<number, Reason[]>();
  for (const { productKey, baskets, companions } of await basisOf(context, bought)) {
    for (const companion of companions) {
      if (has.has(companion.companionKey)) continue;
      const reason = { productKey, productBaskets: baskets, companion };
      const others = reasons.get(companion.companionKey);
      if (others) others.push(reason);
      else reasons.set(companion.companionKey, [reason]);
    }
  }
  return reasons;
}

/** What the customer may want and has not bought yet, strongest first. */
export async function recommendationsOf(
  context: Context,
  customerKey: number,
  first: number,
): Promise<Recommendation[]> {
  const [reasons, clock, model] = await Promise.all([
    reasonsFor(context, customerKey),
    readClock(context),
    readModel(context, RECOMMENDATIONS),
  ]);
  const { chance } = (model?.body ?? { chance: null }) as Pick<RecommendationModel, 'chance'>;
  return [...reasons.values()]
    .map((all) => {
      const leak = Math.min(...all.map(({ companion }) => companion.leak));
      return { all, total: all.reduce((sum, { companion }) => sum + companion.force, leak) };
    })
    .sort((x, y) => y.total - x.total || x.all[0]!.companion.companionKey - y.all[0]!.companion.companionKey)
    .slice(0, first)
    .map(({ all, total }) => {
      const { companionKey, lineValue } = all[0]!.companion;
      const score = shareOf(total);
      const strongest = all.sort(
        (x, y) => y.companion.force - x.companion.force || x.productKey - y.productKey,
      );
      return {
        customerKey,
        productKey: companionKey,
        score,
        probability: chance && chanceOf(chance, score),
        expectedValue: chance && toNumber(expectedValue(chance, score, lineValue)),
        basedOn: strongest.slice(0, REASONS).map((reason) => toReason(reason, total, clock!.baskets)),
      };
    });
}

function toReason(
  { productKey, productBaskets, companion }: Reason,
  total: number,
  baskets: number,
): RecommendationReason {
  const { together, force } = companion;
  return {
    productKey,
    count: together,
    confidence: together / productBaskets,
    lift: (together * baskets) / (productBaskets * companion.baskets),
    weight: force / total,
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
