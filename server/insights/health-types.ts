import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Day, Month } from '../kit/day.js';
import { DateTimeScalar, LocalDate, MonthScalar } from '../kit/scalars.js';
import { InsightRule, RowsLink } from './insight.js';

@ObjectType({ description: 'One part of a health score.' })
export class HealthPart {
  @Field(() => String, { description: 'Name of the part: rhythm, spend, sentiment, tickets or outlook.' })
  name!: string;

  @Field(() => String, { description: 'The same in plain words.' })
  label!: string;

  @Field(() => Float, {
    nullable: true,
    description:
      'Points that it adds to 50 (above 0) or takes from it (below 0); null where there are no data.',
  })
  contribution!: number | null;

  @Field(() => Float, {
    description:
      'What it weighs in this score (0 … 1): the configured weight, scaled up where other parts have no data; 0 without data.',
  })
  weight!: number;

  @Field(() => Float, { nullable: true, description: 'What it looks at; null without data.' })
  value!: number | null;

  @Field(() => String, {
    description: 'What the value is counted in: share, money, ratio, tickets or orders.',
  })
  unit!: string;

  @Field(() => String, { description: 'What the value is, and where the part is neutral.' })
  explanation!: string;

  @Field(() => RowsLink, { description: 'The way to the rows behind it.' })
  rows!: RowsLink;
}

@ObjectType({ description: 'A health score of the past, from what was known then.' })
export class HealthInMonth {
  @Field(() => MonthScalar, { description: 'The month.' })
  month!: Month;

  @Field(() => LocalDate, {
    description: 'The day at whose end the score stands: the last of the month, or the end of the data.',
  })
  day!: Day;

  @Field(() => Float, { description: 'The score, 0 … 100.' })
  score!: number;
}

@ObjectType({ description: 'How far a part moved the score.' })
export class HealthPartChange {
  @Field(() => String, { description: 'Name of the part.' })
  name!: string;

  @Field(() => String, { description: 'The same in plain words.' })
  label!: string;

  @Field(() => Float, { description: 'Points by which its contribution rose (above 0) or fell (below 0).' })
  change!: number;
}

@ObjectType({ description: 'What moved a health score since the end of an earlier month.' })
export class HealthChange {
  @Field(() => LocalDate, { description: 'The day at whose end the earlier score stood.' })
  since!: Day;

  @Field(() => Float, { description: 'Points by which the score rose or fell: the sum of the parts.' })
  change!: number;

  @Field(() => [HealthPartChange], { description: 'The parts that moved it, the strongest first.' })
  parts!: HealthPartChange[];

  @Field(() => String, { description: 'The same in a sentence.' })
  explanation!: string;
}

@ObjectType({
  description: 'How well a customer is doing, from 0 to 100, and what that is made of. 50 is neutral.',
})
export class HealthScore {
  @Field(() => Float, { nullable: true, description: '0 … 100; null without enough data.' })
  score!: number | null;

  @Field(() => [HealthPart], {
    description: 'What it is made of: 50 + the sum of the contributions = the score, to the last digit.',
  })
  parts!: HealthPart[];

  @Field(() => [HealthInMonth], {
    description:
      'The score at the end of each of the last 12 months, and now; oldest first. Months with too little to go by are left out.',
  })
  history!: HealthInMonth[];

  @Field(() => HealthChange, {
    nullable: true,
    description:
      'What moved it since the end of the last month before; null where there is no score to compare.',
  })
  whatChanged!: HealthChange | null;

  @Field(() => String, { description: 'The same in a sentence.' })
  explanation!: string;

  @Field(() => InsightRule, { description: 'The rule it follows.' })
  rule!: InsightRule;

  @Field(() => Boolean, {
    description: 'Whether there is enough data: parts with data weigh at least half of the whole.',
  })
  enoughData!: boolean;

  @Field(() => Int, { nullable: true, description: 'Version of the data it is computed from.' })
  dataVersion!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'End of the data it is computed from.' })
  asOf!: number | null;
}
