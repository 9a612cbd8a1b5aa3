import sql, { type Sql } from 'sql-template-tag';
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  Float,
  Int,
  ObjectType,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import { batched, groupBy } from '../kit/batch.js';
import { pageSize } from '../kit/connection.js';
import type { Context } from '../kit/context.js';
import { among } from '../kit/dialect.js';
import { badInput } from '../kit/errors.js';
import type { Row } from '../kit/session.js';
import { Product } from '../products/product.js';
import { productByKey } from '../products/product-by-id.js';
import { readClock } from '../rollups/data-clock.js';
import { readModel } from '../scoring/models.js';
import { COMPANIONS } from '../scoring/score-companions.js';
import type { PairCounts } from '../statistics/fisher-exact.js';
import { isSignificant, pairStatistics, type PairStatistics } from '../statistics/pair-statistics.js';
import { percent, times, whole } from './words.js';

export enum PairRanking {
  COUNT = 'count',
  CONFIDENCE = 'confidence',
  LIFT = 'lift',
  SCORE = 'score',
}
registerEnumType(PairRanking, {
  name: 'PairRanking',
  description: 'What companions are ranked by.',
  valuesConfig: {
    COUNT: { description: 'Baskets with both.' },
    CONFIDENCE: { description: 'Share of the baskets with the product that hold the companion too.' },
    LIFT: { description: 'How many times as often as by chance. Favours what is rare.' },
    SCORE: {
      description:
        'How likely one more article of a basket with the product is the companion: every basket with the product has one ' +
        'vote, shared among all else that is in it, and where votes are few, the popularity of the companion speaks too. ' +
        'score = (votes + κ · popularity) / (baskets + κ), popularity being its share of all else that is bought, κ found in the data. ' +
        'Of the four it finds a product held out of a basket most often (npm run bench -- recommend). ' +
        'It is computed ahead; pairs that have no score yet come after those that have one, by confidence.',
    },
  },
});

@ObjectType({ description: 'A product that is bought together with another one.' })
export class Companion {
  productKey!: number;

  @Field(() => Int, { description: 'Baskets with both products.' })
  count!: number;

  @Field(() => Int, { description: 'Baskets in all.' })
  baskets!: number;

  @Field(() => Float, { description: 'Share of all baskets with both.' })
  support!: number;

  @Field(() => Float, {
    description: 'Share of the baskets with the first product that hold the companion too.',
  })
  confidence!: number;

  @Field(() => Float, {
    description: 'Share of the baskets with the companion that hold the first product too.',
  })
  reverseConfidence!: number;

  @Field(() => Float, {
    description: 'How many times as often as if the two had nothing to do with each other.',
  })
  lift!: number;

  @Field(() => Float, {
    description: 'Chance of so many baskets with both if the two had nothing to do with each other.',
  })
  pValue!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Chance that one more article of a basket with the first product is the companion, as PairRanking says; ' +
      'null until it is computed, and for pairs far down the list.',
  })
  score!: number | null;

  @Field(() => String, { description: 'The same in a sentence.' })
  explanation!: string;
}

interface Pair {
  owner: number;
  other: number;
  counts: PairCounts;
  statistics: PairStatistics;
  score: number | null;
  /** Whether it is a pattern among all pairs; false until that is computed. */
  confirmed: boolean;
}

interface Wanted {
  /** Baskets with both, at least. */
  minCount: number;
  /** Only what is more than chance: as computed ahead for all pairs at once or, until then, by each pair's own p-value. */
  onlySignificant: boolean;
}

/** The pairs of some products, but for excluded products. */
export const pairsOf = batched<number, Pair[], Wanted>(
  async (context, keys, { minCount, onlySignificant }) => {
    const [clock, computed] = await Promise.all([
      readClock(context),
      onlySignificant && readModel(context, COMPANIONS),
    ]);
    if (!clock) return new Map();
    const { session } = context;
    const owners = among(session.dialect, keys);
    const rows = await session.rows(sql`
    with pairs as (${computed ? patterns(owners) : allPairs(owners)})
    select pairs.owner, pairs.other, pairs.baskets as together, a.orders as owner_baskets, b.orders as other_baskets,
      c.score, coalesce(c.place, 0) as place
    from pairs
    join product_totals a on a.product_key = pairs.owner
    join product_totals b on b.product_key = pairs.other
    join products p on p.product_key = pairs.owner and not p.excluded
    join products q on q.product_key = pairs.other and not q.excluded
    left join companions c on c.product_key = pairs.owner and c.companion_key = pairs.other
    where pairs.baskets >= ${minCount}`);
    const pairs = rows.map((row) => parse(row, clock.baskets));
    const wanted = onlySignificant
      ? pairs.filter(({ confirmed, statistics }) => confirmed || isSignificant(statistics))
      : pairs;
    return groupBy(wanted, (pair) => pair.owner);
  },
);

/** What some products were bought with. */
function allPairs(owners: Sql): Sql {
  return sql`
      select product_a as owner, product_b as other, baskets from product_pairs where product_a in ${owners}
      union all
      select product_b as owner, product_a as other, baskets from product_pairs where product_b in ${owners}`;
}

/** The few of them that were found to be patterns, as often as they are bought together now. */
function patterns(owners: Sql): Sql {
  return sql`
      select f.product_key as owner, f.companion_key as other, p.baskets
      from companions f join product_pairs p
        on p.product_a = case when f.product_key < f.companion_key then f.product_key else f.companion_key end
        and p.product_b = case when f.product_key < f.companion_key then f.companion_key else f.product_key end
      where f.product_key in ${owners} and f.place > 0`;
}

function parse(row: Row, baskets: number): Pair {
  const counts = {
    together: Number(row.together),
    a: Number(row.owner_baskets),
    b: Number(row.other_baskets),
    baskets,
  };
  const statistics = pairStatistics(counts);
  return {
    owner: Number(row.owner),
    other: Number(row.other),
    counts,
    statistics,
    score: row.score as number | null,
    confirmed: Number(row.place) > 0,
  };
}

/** What each ranking goes by; a confidence less 1 is below every score. */
const RANKED = {
  [PairRanking.COUNT]: ({ counts }: Pair) => counts.together,
  [PairRanking.CONFIDENCE]: ({ statistics }: Pair) => statistics.confidence,
  [PairRanking.LIFT]: ({ statistics }: Pair) => statistics.lift,
  [PairRanking.SCORE]: ({ score, statistics }: Pair) => score ?? statistics.confidence - 1,
} satisfies Record<PairRanking, (pair: Pair) => number>;

/** The first of some pairs by a ranking; ties go to the more frequent, then to the lower key, so that answers never flicker. */
export function rankPairs(pairs: readonly Pair[], rankBy: PairRanking): Pair[] {
  const worth = RANKED[rankBy];
  return [...pairs].sort(
    (x, y) => worth(y) - worth(x) || y.counts.together - x.counts.together || x.other - y.other,
  );
}

@Resolver(() => Companion)
export class CompanionResolver {
  @FieldResolver(() => Product, { description: 'The companion.' })
  product(@Ctx() context: Context, @Root() { productKey }: Companion): Promise<Product | undefined> {
    return productByKey(context, productKey, undefined);
  }
}

@Resolver(() => Product)
export class FrequentlyBoughtTogetherResolver {
  @FieldResolver(() => [Companion], {
    description:
      'Products that are bought together with this one, best first. Services such as postage never appear.',
  })
  async frequentlyBoughtTogether(
    @Ctx() context: Context,
    @Root() product: Product,
    @Arg('first', () => Int, { defaultValue: 5, description: 'How many at the most, 1 to 100.' })
    first: number,
    @Arg('rankBy', () => PairRanking, {
      defaultValue: PairRanking.SCORE,
      description: 'What they are ranked by.',
    })
    rankBy: PairRanking,
    @Arg('minCount', () => Int, {
      nullable: true,
      description: "Baskets a pair must at least be in; the server's setting (3 unless changed) when absent.",
    })
    minCount: number = context.insights.minBaskets,
    @Arg('onlySignificant', () => Boolean, {
      defaultValue: true,
      description:
        'Leave out pairs that may be chance. What stays has a lift above 1, p below 0.01 (Fisher, one-sided), enough different ' +
        'buyers (who repeats an order is one), and a false discovery rate of at most 5% over all pairs. ' +
        'At most 50 are kept of each product.',
    })
    onlySignificant: boolean,
  ): Promise<Companion[]> {
    if (minCount < 1) throw badInput(`minCount is ${minCount}; expected 1 or more`);
    const pairs = (await pairsOf(context, product.key, { minCount, onlySignificant })) ?? [];
    return rankPairs(pairs, rankBy).slice(0, pageSize(first)).map(toCompanion);
  }
}

function toCompanion({ other, counts, statistics, score }: Pair): Companion {
  return {
    productKey: other,
    count: counts.together,
    baskets: counts.baskets,
    ...statistics,
    score,
    explanation:
      `Together in ${whole(counts.together)} of ${whole(counts.baskets)} orders. ` +
      `${percent(statistics.confidence)} of the orders with this product also hold the companion, ` +
      `${times(statistics.lift)} as often as chance alone would have it.`,
  };
}
