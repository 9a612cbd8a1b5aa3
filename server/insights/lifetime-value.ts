import { Ctx, Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { Customer } from '../customers/customer.js';
import { customerRows } from '../customers/customer-rows.js';
import type { Context } from '../kit/context.js';
import { toNumber } from '../kit/decimal.js';
import { DateTimeScalar } from '../kit/scalars.js';
import { lifetimeCard, LIFETIME_MODEL, type LifetimeCard } from '../scoring/lifetime/lifetime-card.js';
import { FEWEST_CUSTOMERS, FEWEST_REPEAT_CUSTOMERS } from '../scoring/lifetime/lifetime-model.js';
import { cardOf, ofModel, readModel } from '../scoring/models.js';
import { INTERVAL_LEVEL } from '../statistics/value-interval.js';
import { MONTHLY_DISCOUNT, MONTHS_AHEAD } from '../statistics/year-ahead.js';
import { salesOf } from './customer-sales.js';
import { Confidence, InsightRule } from './insight.js';
import { LifetimeModelCard, toModelCard } from './lifetime-model-card.js';
import { percent, quantity, whole } from './words.js';

@ObjectType({ description: 'What a customer has brought, and what it is expected to bring.' })
export class LifetimeValue {
  @Field(() => Float, { description: 'Net value of everything bought so far: sales less returns.' })
  pastValue!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Expected value of the sales in the twelve months after the end of the data, discounted at 1% a month; null without enough data.',
  })
  expectedValue!: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower end of the interval of that value.' })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of the interval of that value.' })
  high!: number | null;

  @Field(() => Float, {
    description: 'Probability with which the value lies in the interval, a tenth on either side.',
  })
  level!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Expected days with a purchase in these months; null without enough data.',
  })
  expectedPurchases!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Probability that the customer has not left for good (0 … 1). No measure of churn: who bought once has 1.',
  })
  probabilityAlive!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Expected value of a day with a purchase; null without enough data.',
  })
  expectedOrderValue!: number | null;

  @Field(() => Int, { description: 'Months ahead.' })
  months!: number;

  @Field(() => Float, { description: 'What money loses in a month.' })
  monthlyDiscount!: number;

  @Field(() => String, { description: 'The same in a sentence.' })
  explanation!: string;

  @Field(() => InsightRule, { description: 'The rule it follows.' })
  rule!: InsightRule;

  @Field(() => Confidence, {
    nullable: true,
    description: 'Probability of the interval, and how many customers the models rest on.',
  })
  confidence!: Confidence | null;

  @Field(() => Boolean, { description: 'Whether there is enough data to expect anything.' })
  enoughData!: boolean;

  @Field(() => LifetimeModelCard, {
    nullable: true,
    description: 'The models behind it; null while there are none.',
  })
  modelCard!: LifetimeModelCard | null;

  @Field(() => Int, { nullable: true, description: 'Version of the data it is computed from.' })
  dataVersion!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'End of the data it is computed from.' })
  asOf!: number | null;
}

type Expected = Pick<
  { [K in keyof LifetimeValue]: NonNullable<LifetimeValue[K]> },
  'expectedValue' | 'low' | 'high' | 'expectedPurchases' | 'probabilityAlive' | 'expectedOrderValue'
>;

const COLUMNS = ['alive', 'expected_purchases', 'average', 'expected', 'low', 'high'];

const expectedOf = customerRows.one('lifetime_values', COLUMNS, (row): Expected => {
  const money = (cell: unknown) => toNumber(Number(cell));
  return {
    expectedValue: money(row.expected),
    low: money(row.low),
    high: money(row.high),
    expectedPurchases: Number(row.expected_purchases),
    probabilityAlive: Number(row.alive),
    expectedOrderValue: money(row.average),
  };
});

const RULE: InsightRule = {
  name: 'Lifetime value',
  description: `Purchases expected by BG/NBD times the spend expected by Gamma-Gamma over ${MONTHS_AHEAD} months, discounted at ${percent(MONTHLY_DISCOUNT)} a month.`,
  threshold: `At least ${FEWEST_CUSTOMERS} customers, of whom ${FEWEST_REPEAT_CUSTOMERS} came back: ten for each parameter of the models.`,
};

const NOTHING = {
  expectedValue: null,
  low: null,
  high: null,
  expectedPurchases: null,
  probabilityAlive: null,
  expectedOrderValue: null,
  confidence: null,
  enoughData: false,
} as const;

const modelCardOf = ofModel((model) => {
  const card = cardOf(model, lifetimeCard);
  return card?.kind === 'FITTED' ? toModelCard(card, model.version, model.asOf) : null;
});

/** What a customer has brought and is expected to bring, from the stored scores. */
export async function lifetimeValueOf(context: Context, key: number): Promise<LifetimeValue> {
  const [model, sales, expected] = await Promise.all([
    readModel(context, LIFETIME_MODEL),
    salesOf(context, key),
    expectedOf(context, key),
  ]);
  const card = cardOf(model, lifetimeCard);
  const common = {
    pastValue: sales?.netRevenue ?? 0,
    level: INTERVAL_LEVEL,
    months: MONTHS_AHEAD,
    monthlyDiscount: MONTHLY_DISCOUNT,
    rule: RULE,
    modelCard: model ? modelCardOf(model) : null,
    dataVersion: model?.version ?? null,
    asOf: model?.asOf ?? null,
  };
  if (card?.kind !== 'FITTED' || !expected) return { ...common, ...NOTHING, explanation: whyNothing(card) };
  return {
    ...common,
    ...expected,
    confidence: {
      kind: `${percent(INTERVAL_LEVEL)} prediction interval`,
      value: INTERVAL_LEVEL,
      sampleSize: card.customers,
    },
    enoughData: true,
    explanation: explain(expected),
  };
}

function whyNothing(card: LifetimeCard | undefined): string {
  if (!card) return 'Being computed.';
  if (card.kind === 'FITTED') return 'Not enough data: no purchase yet.';
  const { customers, repeatCustomers } = card;
  return customers < FEWEST_CUSTOMERS
    ? `Not enough data: ${whole(customers)} of ${FEWEST_CUSTOMERS} customers with a purchase.`
    : `Not enough data: ${whole(repeatCustomers)} of ${FEWEST_REPEAT_CUSTOMERS} customers who came back.`;
}

function explain(expected: Expected): string {
  const { expectedValue, low, high, expectedPurchases, probabilityAlive, expectedOrderValue } = expected;
  const range =
    high === 0
      ? `The likeliest is nothing at all: in ${percent(INTERVAL_LEVEL)} of cases and more.`
      : `In ${percent(INTERVAL_LEVEL)} of cases between ${whole(low)} and ${whole(high)}.`;
  return `${whole(expectedValue)} expected over the next ${MONTHS_AHEAD} months: ${quantity(expectedPurchases)} purchases of ${quantity(expectedOrderValue)}, less ${percent(MONTHLY_DISCOUNT)} a month. ${range} Still a customer with a probability of ${percent(probabilityAlive)}.`;
}

@Resolver(() => Customer)
export class CustomerLifetimeValueResolver {
  @FieldResolver(() => LifetimeValue, {
    description: 'What the customer has brought, and what it is expected to bring in the next twelve months.',
  })
  lifetimeValue(@Ctx() context: Context, @Root() { key }: Customer): Promise<LifetimeValue> {
    return lifetimeValueOf(context, key);
  }
}
