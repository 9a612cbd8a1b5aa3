import {
  Ctx,
  Field,
  FieldResolver,
  Float,
  Int,
  ObjectType,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import { z } from 'zod';
import { Customer } from '../customers/customer.js';
import { customerRows } from '../customers/customer-rows.js';
import type { Context } from '../kit/context.js';
import { SCALE } from '../kit/decimal.js';
import { mayRead, type Principal } from '../kit/principal.js';
import { DateTimeScalar } from '../kit/scalars.js';
import { CHURN_MODEL, churnCard, type LearntChurnCard } from '../scoring/churn/churn-card.js';
import { HIGH, MODERATE } from '../scoring/churn/levels.js';
import { FEWEST_CUSTOMERS } from '../scoring/lifetime/lifetime-model.js';
import { cardOf, ofModel, readModel } from '../scoring/models.js';
import { ChurnModelCard, toModelCard } from './churn-model-card.js';
import { Confidence, InsightRule, RowsKind, RowsLink } from './insight.js';
import { percent, quantity } from './words.js';

export enum ChurnLevel {
  LOW = 'low',
  MODERATE = 'moderate',
  HIGH = 'high',
}
registerEnumType(ChurnLevel, {
  name: 'ChurnLevel',
  description: 'A probability in a word: low below a third, high from two thirds on.',
});

@ObjectType({ description: 'Something that moves the probability up or down.' })
export class ChurnContribution {
  @Field(() => String, { description: 'Name of what the model looks at.' })
  name!: string;

  @Field(() => String, { description: 'The same in plain words.' })
  label!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'What it is for this customer; null where it is not known, which counts as average.',
  })
  value!: number | null;

  @Field(() => String, {
    description: 'What the value is counted in: days, orders, money, tickets, share or ratio.',
  })
  unit!: string;

  @Field(() => Float, {
    description:
      'Percentage points that it adds to the probability (above 0) or takes from it (below 0), against an average customer.',
  })
  points!: number;
}

@ObjectType({ description: 'How likely a customer does not buy in the days ahead, and why.' })
export class ChurnRisk {
  @Field(() => Float, {
    nullable: true,
    description: 'Probability of no purchase in the days ahead (0 … 1); null without enough data.',
  })
  probability!: number | null;

  @Field(() => Int, { description: 'How many days ahead, from the end of the data.' })
  horizonDays!: number;

  @Field(() => ChurnLevel, { nullable: true, description: 'The probability in a word.' })
  level!: ChurnLevel | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The probability of a customer who is average in every respect.',
  })
  typical!: number | null;

  @Field(() => [ChurnContribution], {
    description: 'What moves it, the strongest first: typical + the sum of the points / 100 = probability.',
  })
  contributions!: ChurnContribution[];

  @Field(() => String, { description: 'The same in a sentence.' })
  explanation!: string;

  @Field(() => InsightRule, { description: 'The rule it follows.' })
  rule!: InsightRule;

  @Field(() => Confidence, {
    nullable: true,
    description:
      'How well the model told who buys again from who does not, in its back-test; null without one.',
  })
  confidence!: Confidence | null;

  @Field(() => Boolean, { description: 'Whether there is enough data to tell.' })
  enoughData!: boolean;

  @Field(() => RowsLink, { description: 'The way to the rows behind it: what the customer bought.' })
  rows!: RowsLink;

  @Field(() => ChurnModelCard, {
    nullable: true,
    description: 'The model behind it; null while there is none.',
  })
  modelCard!: ChurnModelCard | null;

  @Field(() => Int, { nullable: true, description: 'Version of the data it is computed from.' })
  dataVersion!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'End of the data it is computed from.' })
  asOf!: number | null;
}

interface Scored {
  probability: number | null;
  /** For each factor of the model its value and its points in ten-thousandths of probability. */
  contributions: [number | null, number][];
}

const contributionCells = z.array(z.tuple([z.number().nullable(), z.number()]));

const scoredOf = customerRows.one('churn_risks', ['probability', 'contributions'], (row): Scored => ({
  probability: row.probability === null ? null : Number(row.probability),
  contributions: contributionCells.parse(JSON.parse(String(row.contributions))),
}));

const modelCardOf = ofModel((model) => {
  const card = cardOf(model, churnCard);
  return card && card.kind !== 'NONE' ? toModelCard(card, model.version, model.asOf) : null;
});

/** How likely a customer does not buy in the days ahead, from the stored scores. */
export async function churnOf(context: Context, { key, id }: Customer): Promise<ChurnRisk> {
  const [model, scored] = await Promise.all([readModel(context, CHURN_MODEL), scoredOf(context, key)]);
  const card = cardOf(model, churnCard);
  const days = card?.days ?? context.insights.churnDays;
  const rows = { kind: RowsKind.TRANSACTIONS, customerId: id };
  const stamp = { dataVersion: model?.version ?? null, asOf: model?.asOf ?? null, rows };
  if (!model || !card) return { ...untold(days, 'Being computed.'), ...stamp };
  if (card.kind === 'NONE') {
    return {
      ...untold(days, TOO_FEW),
      ...stamp,
    };
  }
  const modelCard = modelCardOf(model);
  if (!scored || scored.probability === null) {
    const reason = scored
      ? 'the first purchase was less than a week before the end of the data'
      : 'no purchase yet';
    return { ...untold(days, `Not enough data: ${reason}.`), modelCard, ...stamp };
  }
  const known = { ...scored, probability: scored.probability };
  return { ...told(card, known, context.principal), modelCard, ...stamp };
}

const TOO_FEW = `Not enough data: fewer than ${FEWEST_CUSTOMERS} customers have been known for a week or longer.`;

type Untold = Omit<ChurnRisk, 'modelCard' | 'dataVersion' | 'asOf' | 'rows'>;

function untold(horizonDays: number, explanation: string): Untold & { modelCard: null } {
  const nothing = { probability: null, level: null, typical: null, confidence: null, modelCard: null };
  return {
    ...nothing,
    horizonDays,
    contributions: [],
    explanation,
    rule: ruleOf(horizonDays),
    enoughData: false,
  };
}

function told(card: LearntChurnCard, scored: Scored & { probability: number }, reader: Principal): Untold {
  const { probability } = scored;
  const level =
    probability < MODERATE ? ChurnLevel.LOW : probability < HIGH ? ChurnLevel.MODERATE : ChurnLevel.HIGH;
  const typical = card.typical / SCALE;
  const contributions = card.factors
    .map(({ name, label, unit }, i) => {
      const [value, points] = scored.contributions[i] ?? [null, 0];
      return { name, label, unit, value, points: points / 100 };
    })
    .sort((x, y) => Math.abs(y.points) - Math.abs(x.points));
  return {
    probability,
    horizonDays: card.days,
    level,
    typical,
    contributions,
    explanation: explain(probability, level, typical, card.days, contributions, reader),
    rule: ruleOf(card.days),
    confidence:
      card.quality && card.test
        ? { kind: 'AUC in the back-test', value: card.quality.auc, sampleSize: card.test.customers }
        : null,
    enoughData: true,
  };
}

function explain(
  probability: number,
  level: ChurnLevel,
  typical: number,
  days: number,
  contributions: readonly ChurnContribution[],
  reader: Principal,
): string {
  const main = contributions
    .slice(0, 3)
    .filter(({ points }) => Math.abs(points) >= 1)
    .map((part) => {
      const value = inWords(part, reader);
      return `${part.label}${value === undefined ? '' : `: ${value}`} (${signed(part.points)} points)`;
    });
  const risk = `${percent(probability)} likely not to buy in the next ${days} days, a ${level} risk; an average customer: ${percent(typical)}.`;
  return main.length === 0 ? `${risk} Nothing stands out.` : `${risk} ${main.join('; ')}.`;
}

/** What the model looks at, as it is for a customer; undefined for an amount of money that is not for the reader. */
export function inWords(
  { value, unit }: Pick<ChurnContribution, 'value' | 'unit'>,
  reader: Principal,
): string | undefined {
  if (unit === 'money' && !mayRead(reader, 'sales')) return undefined;
  if (value === null) return 'not known';
  return unit === 'share' ? percent(value) : quantity(value);
}

function signed(points: number): string {
  return `${points > 0 ? '+' : '−'}${quantity(Math.abs(points))}`;
}

function ruleOf(days: number): InsightRule {
  return {
    name: 'Churn risk',
    description: `The probability of no purchase in the ${days} days after the end of the data, by the model that did best on the past.`,
    threshold: 'Low below 33%, high from 67% on.',
  };
}

@Resolver(() => Customer)
export class CustomerChurnResolver {
  @FieldResolver(() => ChurnRisk, {
    description: 'How likely the customer does not buy in the days ahead, and why.',
  })
  churn(@Ctx() context: Context, @Root() customer: Customer): Promise<ChurnRisk> {
    return churnOf(context, customer);
  }
}
