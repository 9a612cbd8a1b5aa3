import { Ctx, Field, FieldResolver, Float, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { Customer } from '../customers/customer.js';
import { customerByKey } from '../customers/customer-by-id.js';
import type { Context } from '../kit/context.js';
import { DateTimeScalar } from '../kit/scalars.js';
import type { Finding } from './finding.js';
import type { Flagged } from './flagged-customers.js';
import { Evidence, Insight, InsightKind, InsightSeverity, RowsLink } from './insight.js';

@ObjectType({
  description:
    'A customer whose tickets are an anomaly: unusually negative for so many, or worse than its own earlier ones. ' +
    'The numbers are those of the rule that is surer; `insights` has each rule on its own.',
})
export class Anomaly {
  customerKey!: number;

  @Field(() => ID, { description: 'Keeps as long as the customer is an anomaly.' })
  id!: string;

  @Field(() => InsightKind, { description: 'The rule that is surer of it: NEGATIVE_TICKETS or MOOD_TURNED.' })
  rule!: InsightKind;

  @Field(() => [InsightKind], { description: 'Every rule that speaks of the customer, the surest first.' })
  rules!: InsightKind[];

  @Field(() => Int, { description: 'Negative tickets.' })
  k!: number;

  @Field(() => Int, { description: 'Scored tickets they are counted among.' })
  n!: number;

  @Field(() => Float, { description: 'Share of the negative ones, k/n.' })
  share!: number;

  @Field(() => Float, {
    description: 'The share to expect: of usual customers, or after the customer’s earlier tickets.',
  })
  expectedShare!: number;

  @Field(() => Float, { description: 'Probability of at least so many negative ones by chance.' })
  p!: number;

  @Field(() => Float, {
    description:
      'q-value (Benjamini–Hochberg): the share of false ones to expect among the customers flagged up to here.',
  })
  q!: number;

  @Field(() => InsightSeverity, { description: 'How pressing it is.' })
  severity!: InsightSeverity;

  @Field(() => String, { description: 'What every rule says, in sentences a manager understands.' })
  explanation!: string;

  @Field(() => [Evidence], { description: 'The numbers that every rule rests on.' })
  evidence!: Evidence[];

  @Field(() => RowsLink, { description: 'The way to the negative tickets.' })
  rows!: RowsLink;

  @Field(() => Float, {
    description: 'What the customer bought in the last twelve months, the running one included.',
  })
  valueAtStake!: number;

  @Field(() => [Insight], { description: 'The same, a rule each.' })
  insights!: Insight[];

  @Field(() => DateTimeScalar, { description: 'End of the data it is computed from.' })
  asOf!: number;
}

/** One entry of both rules. @param findings of the customer, the surest first, at least one. */
export function toAnomaly(
  { id, key }: Customer,
  { atStake }: Pick<Flagged, 'atStake'>,
  findings: readonly Finding[],
): Anomaly {
  const [surest] = findings;
  const { rule, k, n, expectedShare, p, q, insight } = surest!;
  const insights = findings.map((finding) => Object.assign(finding.insight, { valueAtStake: atStake }));
  return {
    customerKey: key,
    id,
    ...{ rule, k, n, share: k / n, expectedShare, p, q },
    rules: findings.map((finding) => finding.rule),
    severity: Math.max(...insights.map(({ severity }) => severity)),
    explanation: insights.map(({ explanation }) => explanation).join(' '),
    evidence: insights.flatMap(({ evidence }) => evidence),
    rows: insight.rows,
    valueAtStake: atStake,
    insights,
    asOf: insight.asOf,
  };
}

@Resolver(() => Anomaly)
export class AnomalyCustomerResolver {
  @FieldResolver(() => Customer, { description: 'The customer.' })
  customer(@Ctx() context: Context, @Root() { customerKey }: Anomaly): Promise<Customer | undefined> {
    return customerByKey(context, customerKey, undefined);
  }
}
