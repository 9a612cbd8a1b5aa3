import sql, { type Sql } from 'sql-template-tag';
import { Field, InputType } from 'type-graphql';
import { checkText } from '../lists/text-filter.js';

@InputType({ description: 'Part of the customers.' })
export class SegmentInput {
  @Field(() => String, { nullable: true, description: 'Only customers of this segment.' })
  segment?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only sales without a customer (true), or only those with one (false).',
  })
  anonymous?: boolean;
}

/** Whether nobody is left out. */
export function isEverybody({ segment, anonymous }: SegmentInput): boolean {
  return segment === undefined && anonymous === undefined;
}

/** The customers of a segment, as a condition on `customer_key`. */
export function ofCustomersIn(part: SegmentInput): Sql {
  if (isEverybody(part)) return sql`1 = 1`;
  return sql`customer_key in (select customer_key from customers where ${ofSegment(part)})`;
}

/** The segment as a condition on `segment_key`, which is 0 for anonymous sales. */
export function ofSegment({ segment, anonymous }: SegmentInput): Sql {
  const named =
    segment === undefined
      ? sql`1 = 1`
      : sql`segment_key = (select segment_key from segments where name = ${checkText(segment)})`;
  const known =
    anonymous === undefined ? sql`1 = 1` : anonymous ? sql`segment_key = 0` : sql`segment_key > 0`;
  return sql`(${named} and ${known})`;
}
