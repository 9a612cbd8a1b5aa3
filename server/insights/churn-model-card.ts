import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Day } from '../kit/day.js';
import { DateTimeScalar, LocalDate } from '../kit/scalars.js';
import type { LearntChurnCard } from '../scoring/churn/churn-card.js';

type Kind = LearntChurnCard['kind'];

const ChurnModelKind = {
  LOGISTIC: 'LOGISTIC',
  RECENCY: 'RECENCY',
  BG_NBD: 'BG_NBD',
} as const satisfies Record<Kind, Kind>;
registerEnumType(ChurnModelKind, {
  name: 'ChurnModelKind',
  description:
    'Which model tells the probability: a logistic regression over everything known of a customer, one over the days since the last purchase alone, or BG/NBD (Fader, Hardie & Lee 2005) from purchases alone.',
});

@ObjectType({ description: 'A window of past time that the model learnt from.' })
export class ChurnWindow {
  @Field(() => LocalDate, {
    description: 'Customers were looked at as they were known at the end of this day.',
  })
  asOf!: Day;

  @Field(() => Int, { description: 'How many they were.' })
  customers!: number;

  @Field(() => Float, { description: 'Share of them who did not buy in the window after it.' })
  silentShare!: number;
}

@ObjectType({ description: 'Customers with about the same prediction.' })
export class ChurnCalibration {
  @Field(() => Float, { description: 'Mean of their predicted probabilities.' })
  predicted!: number;

  @Field(() => Float, { description: 'Share of them who did not buy.' })
  observed!: number;

  @Field(() => Int, { description: 'How many they were.' })
  customers!: number;
}

@ObjectType({ description: 'How good a model was in the back-test.' })
export class ChurnModelQuality {
  @Field(() => ChurnModelKind, { description: 'Which model.' })
  model!: Kind;

  @Field(() => Float, {
    description: 'Area under the ROC curve: 0.5 is chance, 1 tells everybody apart.',
  })
  auc!: number;

  @Field(() => Float, { description: 'Brier score: mean squared error of the probabilities; 0 is perfect.' })
  brier!: number;

  @Field(() => Float, { description: 'Mean of the predicted probabilities.' })
  predicted!: number;
}

@ObjectType({
  description:
    'What the models would have said on a day of the past, from what was known then, against what came.',
})
export class ChurnBackTest {
  @Field(() => LocalDate, { description: 'The day.' })
  asOf!: Day;

  @Field(() => Int, { description: 'Days after it in which purchases were awaited.' })
  days!: number;

  @Field(() => Int, { description: 'Customers tested.' })
  customers!: number;

  @Field(() => Float, { description: 'Share of them who did not buy.' })
  observed!: number;

  @Field(() => Float, {
    description:
      'Area under the ROC curve of the days since the last purchase alone: what every model has to beat.',
  })
  aucOfRecency!: number;

  @Field(() => [ChurnModelQuality], { description: 'Every model that was tried.' })
  models!: ChurnModelQuality[];

  @Field(() => [ChurnCalibration], {
    description: 'Of the model that serves: customers from the lowest to the highest prediction, in tenths.',
  })
  calibration!: ChurnCalibration[];
}

@ObjectType({ description: 'What the model weighs.' })
export class ChurnWeight {
  @Field(() => String, { description: 'Name of what it looks at.' })
  name!: string;

  @Field(() => String, { description: 'The same in plain words.' })
  label!: string;

  @Field(() => Float, {
    nullable: true,
    description:
      'Change of the log-odds for one standard deviation; null where the model has no such weight.',
  })
  weight!: number | null;
}

@ObjectType({ description: 'The model behind the probabilities, and how far it can be trusted.' })
export class ChurnModelCard {
  @Field(() => ChurnModelKind, { description: 'Which model serves.' })
  model!: Kind;

  @Field(() => String, { description: 'Why this one, in a sentence.' })
  reason!: string;

  @Field(() => Int, { description: 'Days ahead that it speaks of.' })
  horizonDays!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Length in days of the windows it learnt from; shorter than the horizon where the data reach back too little. Null where it did not learn from outcomes.',
  })
  windowDays!: number | null;

  @Field(() => [ChurnWindow], { description: 'The windows it learnt from, the latest first.' })
  trainedOn!: ChurnWindow[];

  @Field(() => [ChurnWeight], { description: 'What it weighs.' })
  weights!: ChurnWeight[];

  @Field(() => Float, { nullable: true, description: 'AUC in the back-test; null without one.' })
  auc!: number | null;

  @Field(() => Float, { nullable: true, description: 'Brier score in the back-test; null without one.' })
  brier!: number | null;

  @Field(() => ChurnBackTest, {
    nullable: true,
    description: 'The back-test on the own past; null where that is too short for one.',
  })
  backTest!: ChurnBackTest | null;

  @Field(() => Int, { description: 'Version of the data it is fitted to.' })
  dataVersion!: number;

  @Field(() => DateTimeScalar, { description: 'End of these data.' })
  asOf!: number;
}

/** The stored card in the words of the schema. */
export function toModelCard(card: LearntChurnCard, version: number, asOf: number): ChurnModelCard {
  const { kind, reason, days, factors, learned, test, quality } = card;
  return {
    model: kind,
    reason,
    horizonDays: days,
    windowDays: learned?.days ?? null,
    trainedOn: (learned?.windows ?? []).map(({ cut, customers, share }) => ({
      asOf: cut,
      customers,
      silentShare: share,
    })),
    weights: factors,
    auc: quality?.auc ?? null,
    brier: quality?.brier ?? null,
    backTest: test
      ? {
          asOf: test.cut,
          days: test.days,
          customers: test.customers,
          observed: test.observed,
          aucOfRecency: test.aucOfRecency,
          models: test.models.map(({ kind: model, auc, brier, predicted }) => ({
            model,
            auc,
            brier,
            predicted,
          })),
          calibration: (quality?.calibration ?? []).map(({ predicted, observed, count }) => ({
            predicted,
            observed,
            customers: count,
          })),
        }
      : null,
    dataVersion: version,
    asOf,
  };
}
