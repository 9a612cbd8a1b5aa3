import sql, { type Sql } from 'sql-template-tag';
import { Arg, Ctx, FieldResolver, Float, ObjectType, Resolver, Root } from 'type-graphql';
import { batched } from '../kit/batch.js';
import type { Context } from '../kit/context.js';
import { among } from '../kit/dialect.js';
import { badInput } from '../kit/errors.js';
import { Product } from '../products/product.js';
import { productByKey } from '../products/product-by-id.js';
import { TrendFigures } from './trend-figures.js';
import { noTrendFigures, readTrendBase, toTrendFigures } from './trend-row.js';

@ObjectType({
  description:
    'How a product sold in the last complete month against the month before. Sales only; an incomplete month is never compared.',
})
export class Trend extends TrendFigures {
  productKey!: number;
  /** Absolute change of the revenue in ten-thousandths: its place in the list. */
  moved!: number;
}

const MOST_PERCENT = 1_000;

/**
 * The threshold that holds: the one asked for, or that of the configuration.
 * @throws CallerError unless it is a percentage from 0 to 1,000.
 */
export function trendThreshold({ insights }: Context, threshold: number | undefined): number {
  const percent = threshold ?? insights.trendThreshold;
  if (!(percent >= 0 && percent <= MOST_PERCENT))
    throw badInput(`threshold is ${percent}; expected percent from 0 to ${MOST_PERCENT}`);
  return percent;
}

/** Stored trends that the rest of a statement from `product_trends t` picks, in its order. */
export async function readTrends(context: Context, threshold: number, rest: Sql): Promise<Trend[]> {
  const [base, rows] = await Promise.all([
    readTrendBase(context),
    context.session.rows(sql`select t.* from product_trends t ${rest}`),
  ]);
  if (!base) return [];
  return rows.map((row) => ({
    productKey: Number(row.product_key),
    moved: Number(row.moved),
    ...toTrendFigures(row, base, threshold, context.insights.trendMaxQ),
  }));
}

/** The trend of a product; every product has one, be it that there is not enough data. */
export const trendOf = batched<number, Trend, { threshold: number }>(async (context, keys, { threshold }) => {
  const picked = sql`where t.product_key in ${among(context.session.dialect, keys)}`;
  const [base, trends] = await Promise.all([readTrendBase(context), readTrends(context, threshold, picked)]);
  const found = new Map(trends.map((trend) => [trend.productKey, trend]));
  return new Map(
    keys.map((key) => [
      key,
      found.get(key) ?? { productKey: key, moved: 0, ...noTrendFigures(base, threshold) },
    ]),
  );
});

@Resolver(() => Trend)
export class TrendProductResolver {
  @FieldResolver(() => Product, { description: 'The product.' })
  product(@Ctx() context: Context, @Root() { productKey }: Trend): Promise<Product | undefined> {
    return productByKey(context, productKey, undefined);
  }
}

@Resolver(() => Product)
export class ProductTrendResolver {
  @FieldResolver(() => Trend, {
    description: 'How the product sold in the last complete month against the month before.',
  })
  trend(
    @Ctx() context: Context,
    @Root() { key }: Product,
    @Arg('threshold', () => Float, {
      nullable: true,
      description:
        'Change in percent beyond which it is called a trend, 0 to 1,000; 20 unless configured otherwise.',
    })
    threshold?: number,
  ): Promise<Trend | undefined> {
    return trendOf(context, key, { threshold: trendThreshold(context, threshold) });
  }
}
