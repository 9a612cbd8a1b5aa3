import sql from 'sql-template-tag';
import { Arg, Args, Ctx, Float, Query, Resolver } from 'type-graphql';
import { batched } from '../kit/batch.js';
import {
  OrderDirection,
  afterCursor,
  connectionOf,
  orderBy,
  pageSize,
  toPage,
  type ListOrder,
  type Page,
} from '../kit/connection.js';
import type { Context } from '../kit/context.js';
import { PageArguments } from '../kit/page-arguments.js';
import { Trend, readTrends, trendThreshold } from './trend.js';
import { TrendDirection } from './trend-figures.js';

const TrendConnection = connectionOf(Trend, 'Trend');

/** The largest change of revenue first. */
const ORDER: ListOrder = {
  name: 'trends',
  column: sql`t.moved`,
  key: sql`t.product_key`,
  direction: OrderDirection.DESC,
  placeOf: (key) => sql`(select moved, product_key from product_trends where product_key = ${key})`,
};

/** As many as a page may have. */
const MOST = 100;

/** Products beyond a threshold; services such as postage are none. */
function beyond(threshold: number, direction?: TrendDirection) {
  const sign =
    direction === undefined ? sql`` : sql`and t.direction = ${direction === TrendDirection.UP ? 1 : -1}`;
  return sql`t.listed = 1 and t.strength > ${threshold} ${sign}`;
}

/** The 100 largest trends, the largest change of revenue first. */
export const trendingProducts = batched<string, Trend[], { threshold: number }>(
  async (context, keys, { threshold }) => {
    const rest = sql`where ${beyond(threshold)} ${orderBy(ORDER)} limit ${MOST}`;
    const trends = await readTrends(context, threshold, rest);
    return new Map(keys.map((key) => [key, trends]));
  },
);

@Resolver()
export class TrendsResolver {
  @Query(() => TrendConnection, {
    description:
      'Products that sell up or down by more than a threshold and by more than noise, the largest change of revenue first.',
  })
  async trends(
    @Ctx() context: Context,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Arg('threshold', () => Float, {
      nullable: true,
      description: 'Change of the units in percent, 0 to 1,000; 20 unless configured otherwise.',
    })
    threshold?: number,
    @Arg('direction', () => TrendDirection, { nullable: true, description: 'Only up, or only down.' })
    direction?: TrendDirection,
  ): Promise<Page<Trend>> {
    const percent = trendThreshold(context, threshold);
    const picked = beyond(percent, direction);
    const rest = sql`where ${picked} and ${afterCursor(ORDER, after)} ${orderBy(ORDER)} limit ${pageSize(first) + 1}`;
    const trends = await readTrends(context, percent, rest);
    const placed = trends.map((node) => ({ node, value: node.moved, key: node.productKey }));
    return toPage(ORDER, placed, first, after, async () => {
      const [row] = await context.session.rows(
        sql`select count(*) as total from product_trends t where ${picked}`,
      );
      return Number(row?.total);
    });
  }
}
