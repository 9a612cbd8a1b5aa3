import sql from 'sql-template-tag';
import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { sharedByState } from '../kit/batch.js';
import type { Context } from '../kit/context.js';

@ObjectType({ description: 'The values that lists can be filtered by.' })
export class Facets {
  @Field(() => [String], { description: 'Segments of customers.' })
  segments!: string[];

  @Field(() => [String], { description: 'Industries of customers.' })
  industries!: string[];

  @Field(() => [String], { description: 'Regions of customers.' })
  regions!: string[];

  @Field(() => [String], { description: 'Categories of products.' })
  categories!: string[];

  @Field(() => [String], { description: 'Channels of tickets.' })
  channels!: string[];
}

/** The values, in the order of the alphabet: the same for everyone while the data are. */
const readFacets = sharedByState(async ({ session }): Promise<Facets> => {
  // channels hop from one value to the next along their index: tickets are many
  const rows = await session.rows(sql`
    with recursive channels (channel) as (
      select min(channel) from support_tickets
      union all
      select (select min(t.channel) from support_tickets t where t.channel > channels.channel) from channels where channel is not null
    )
    select 'segments' as facet, segment as value from customers where segment is not null group by segment
    union all select 'industries', industry from customers where industry is not null group by industry
    union all select 'regions', region from customers where region is not null group by region
    union all select 'categories', category from products where category is not null group by category
    union all select 'channels', channel from channels where channel is not null`);
  const values = (facet: keyof Facets) =>
    rows
      .filter((row) => row.facet === facet)
      .map((row) => String(row.value))
      .sort((x, y) => x.localeCompare(y, 'en'));
  return {
    segments: values('segments'),
    industries: values('industries'),
    regions: values('regions'),
    categories: values('categories'),
    channels: values('channels'),
  };
});

@Resolver()
export class FacetsResolver {
  @Query(() => Facets, {
    description: 'The values that lists can be filtered by, in the order of the alphabet.',
  })
  facets(@Ctx() context: Context): Promise<Facets> {
    return readFacets(context);
  }
}
