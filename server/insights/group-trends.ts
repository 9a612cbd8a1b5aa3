import sql from 'sql-template-tag';
import { Arg, Ctx, Field, Float, Int, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import { pageSize } from '../kit/connection.js';
import type { Context } from '../kit/context.js';
import { GROUP_KINDS, type GroupKind } from '../scoring/trends/score-group-trends.js';
import { trendThreshold } from './trend.js';
import { TrendFigures } from './trend-figures.js';
import { readTrendBase, toTrendFigures } from './trend-row.js';

const TrendGroup = Object.fromEntries(GROUP_KINDS.map((kind) => [kind, kind])) as Record<
  GroupKind,
  GroupKind
>;
registerEnumType(TrendGroup, { name: 'TrendGroup', description: 'What sales are put together by.' });

@ObjectType({
  description:
    'How a category, a segment or the whole sold in the last complete month against the month before.',
})
export class GroupTrend extends TrendFigures {
  @Field(() => TrendGroup, { description: 'What the sales are put together by.' })
  by!: GroupKind;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the category or the segment; null for the whole.',
  })
  name!: string | null;
}

@Resolver()
export class GroupTrendsResolver {
  @Query(() => [GroupTrend], {
    description:
      'The trends of categories, of segments or of the whole, the largest change of revenue first. Empty while trends are being computed.',
  })
  async groupTrends(
    @Ctx() context: Context,
    @Arg('by', () => TrendGroup, { description: 'What sales are put together by.' }) by: GroupKind,
    @Arg('threshold', () => Float, {
      nullable: true,
      description: 'Change of the units in percent, 0 to 1,000; 20 unless configured otherwise.',
    })
    threshold?: number,
    @Arg('first', () => Int, { defaultValue: 100, description: 'How many at the most, 1 to 100.' })
    first = 100,
  ): Promise<GroupTrend[]> {
    const percent = trendThreshold(context, threshold);
    const [base, rows] = await Promise.all([
      readTrendBase(context),
      context.session.rows(
        sql`select * from group_trends where kind = ${by} order by moved desc, place limit ${pageSize(first)}`,
      ),
    ]);
    if (!base) return [];
    return rows.map((row) => ({
      by,
      name: by === 'WHOLE' ? null : String(row.name),
      ...toTrendFigures(row, base, percent, context.insights.trendMaxQ),
    }));
  }
}
