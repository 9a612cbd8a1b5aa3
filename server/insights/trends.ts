import sql from 'sql-template-tag';
import { Arg, Args, Ctx, Float, Query, Resolver } from 'type-graphql';
import { batched } from '../kit/batch.js';
import { OrderDirection, connectionOf, pageSize, toPage, type Page } from '../kit/connection.js';
import type { Context } from '../kit/context.js';
import { badInput } from '../kit/errors.js';
import { PageArguments } from '../lists/page-arguments.js';
import { readClock } from '../rollups/data-clock.js';
import { Trend, TrendDirection, readTrends, trendThreshold } from './trend.js';

const TrendConnection = connectionOf(Trend, 'Trend');

/** Every product beyond a threshold, the largest change of revenue first; services such as postage are none. */
export const trendingProducts = batched<string, Trend[], { threshold: number }>(
  async (context, keys, { threshold }) => {
    const clock = await readClock(context);
    const proper = sql`m.product_key in (select product_key from products where not excluded)`;
    const trends = clock ? [...(await readTrends(context, clock, threshold, proper)).values()] : [];
    const trending = trends
      .filter(({ status }) => status === 'TRENDING_UP' || status === 'TRENDING_DOWN')
      .sort((x, y) => moved(y) - moved(x) || x.productKey - y.productKey);
    return new Map(keys.map((key) => [key, trending]));
  },
);

function moved({ revenue, previousRevenue }: Trend): number {
  return Math.abs(revenue - previousRevenue);
}

const ORDER = { name: 'trends', direction: OrderDirection.DESC };

@Resolver()
export class TrendsResolver {
  @Query(() => TrendConnection, {
    description:
      'Products that sell up or down by more than a threshold, the largest change of revenue first.',
  })
  async trends(
    @Ctx() context: Context,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Arg('threshold', () => Float, { defaultValue: 20, description: 'Change of the units in percent.' })
    threshold: number,
    @Arg('direction', () => TrendDirection, { nullable: true, description: 'Only up, or only down.' })
    direction?: TrendDirection,
  ): Promise<Page<Trend>> {
    const all = (await trendingProducts(context, '', { threshold: trendThreshold(threshold) })) ?? [];
    const picked = all.filter((trend) => direction === undefined || trend.direction === direction);
    const placed = picked.map((node, index) => ({ node, value: index, key: node.productKey }));
    const start =
      after === undefined ? 0 : placed.findIndex(({ value, key }) => cursorOf(value, key) === after) + 1;
    if (after !== undefined && start === 0)
      throw badInput('after is no cursor of this list; take it from pageInfo.endCursor of the page before');
    return toPage(ORDER, placed.slice(start, start + pageSize(first) + 1), first, after, () => picked.length);
  }
}

function cursorOf(value: number, key: number): string {
  return Buffer.from(JSON.stringify([ORDER.name, ORDER.direction, value, key])).toString('base64url');
}
