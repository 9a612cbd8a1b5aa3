import {
  Ctx,
  Field,
  FieldResolver,
  Float,
  ID,
  Int,
  ObjectType,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import { Customer } from '../customers/customer.js';
import { customerByKey } from '../customers/customer-by-id.js';
import type { Context } from '../kit/context.js';
import { DateTimeScalar, LocalDate } from '../kit/scalars.js';
import { Sentiment } from '../lists/ticket-list.js';
import { Product } from '../products/product.js';
import { productByKey } from '../products/product-by-id.js';

export enum InsightKind {
  TRENDING_UP = 'TRENDING_UP',
  TRENDING_DOWN = 'TRENDING_DOWN',
  BOUGHT_TOGETHER = 'BOUGHT_TOGETHER',
  SPENDING_UP = 'SPENDING_UP',
  SPENDING_DOWN = 'SPENDING_DOWN',
  NEGATIVE_TICKETS = 'NEGATIVE_TICKETS',
  CROSS_SELL = 'CROSS_SELL',
  MOOD_TURNED = 'MOOD_TURNED',
  CHURN_RISK = 'CHURN_RISK',
}
registerEnumType(InsightKind, { name: 'InsightKind', description: 'What an insight is about.' });

/** From the least to the most pressing: the order of the members is the order of pages. */
export enum InsightSeverity {
  INFO = 0,
  NOTICE = 1,
  WARNING = 2,
  CRITICAL = 3,
}
registerEnumType(InsightSeverity, { name: 'InsightSeverity', description: 'How pressing an insight is.' });

export enum RowsKind {
  TRANSACTIONS = 'TRANSACTIONS',
  TICKETS = 'TICKETS',
}
registerEnumType(RowsKind, { name: 'RowsKind', description: 'Which rows stand behind an insight.' });

@ObjectType({ description: 'The rule that an insight follows.' })
export class InsightRule {
  @Field(() => String, { description: 'Name of the rule.' })
  name!: string;

  @Field(() => String, { description: 'What the rule looks at.' })
  description!: string;

  @Field(() => String, { description: 'From where on it speaks.' })
  threshold!: string;
}

@ObjectType({ description: 'A number that an insight rests on.' })
export class Evidence {
  @Field(() => String, { description: 'What the number is.' })
  label!: string;

  @Field(() => Float, { description: 'The number.' })
  value!: number;

  @Field(() => String, {
    description:
      'What it is counted in: money, units, orders, tickets, customers, percent, share, score (−1 … 1) or ratio.',
  })
  unit!: 'money' | 'units' | 'orders' | 'tickets' | 'customers' | 'percent' | 'share' | 'score' | 'ratio';
}

@ObjectType({ description: 'How sure an insight is.' })
export class Confidence {
  @Field(() => String, { description: 'What the value is, such as p-value.' })
  kind!: string;

  @Field(() => Float, { description: 'The value.' })
  value!: number;

  @Field(() => Int, { description: 'How many observations it rests on.' })
  sampleSize!: number;
}

@ObjectType({ description: 'The way to the rows behind an insight: the filter under which they are listed.' })
export class RowsLink {
  @Field(() => RowsKind, { description: 'Which list.' })
  kind!: RowsKind;

  @Field(() => ID, { nullable: true, description: 'Of this customer.' })
  customerId?: string;

  @Field(() => ID, { nullable: true, description: 'Of this product.' })
  productId?: string;

  @Field(() => LocalDate, { nullable: true, description: 'From this day.' })
  from?: number;

  @Field(() => LocalDate, { nullable: true, description: 'To this day.' })
  to?: number;

  @Field(() => Sentiment, { nullable: true, description: 'Of this mood.' })
  sentiment?: Sentiment;
}

@ObjectType({ description: 'Something worth knowing, with the reason for it.' })
export class Insight {
  customerKey?: number;
  productKey?: number;

  @Field(() => ID, { description: 'Kind and subject: the same insight keeps its id.' })
  id!: string;

  @Field(() => InsightKind, { description: 'What it is about.' })
  kind!: InsightKind;

  @Field(() => InsightSeverity, { description: 'How pressing it is.' })
  severity!: InsightSeverity;

  @Field(() => String, { description: 'The point, in a few words.' })
  headline!: string;

  @Field(() => String, { description: 'The point, in a sentence a manager understands.' })
  explanation!: string;

  @Field(() => InsightRule, { description: 'The rule it follows.' })
  rule!: InsightRule;

  @Field(() => [Evidence], { description: 'The numbers it rests on.' })
  evidence!: Evidence[];

  @Field(() => Confidence, {
    nullable: true,
    description: 'How sure it is; null where the rule is a plain comparison.',
  })
  confidence?: Confidence;

  @Field(() => Float, {
    nullable: true,
    description: 'What there is to lose or to gain, in money; null where that cannot be told.',
  })
  valueAtStake?: number;

  @Field(() => Boolean, { description: 'Whether there is enough data for the rule to speak.' })
  enoughData!: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'End of the data it is computed from.' })
  asOf!: number;

  @Field(() => RowsLink, { description: 'The way to the rows behind it.' })
  rows!: RowsLink;
}

/** The most pressing first, within that where most is at stake, and each only once. */
export function mostPressingFirst(insights: readonly Insight[]): Insight[] {
  const stake = ({ valueAtStake = 0 }: Insight) => valueAtStake;
  const each = new Map([...insights].reverse().map((insight) => [insight.id, insight]));
  return [...each.values()].reverse().sort((x, y) => y.severity - x.severity || stake(y) - stake(x));
}

@Resolver(() => Insight)
export class InsightSubjectResolver {
  @FieldResolver(() => Customer, { nullable: true, description: 'The customer it is about.' })
  async customer(@Ctx() context: Context, @Root() { customerKey }: Insight): Promise<Customer | undefined> {
    return customerKey === undefined ? undefined : customerByKey(context, customerKey, undefined);
  }

  @FieldResolver(() => Product, { nullable: true, description: 'The product it is about.' })
  async product(@Ctx() context: Context, @Root() { productKey }: Insight): Promise<Product | undefined> {
    return productKey === undefined ? undefined : productByKey(context, productKey, undefined);
  }
}
