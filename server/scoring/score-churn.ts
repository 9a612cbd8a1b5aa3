import { firstDay } from '../kit/day.js';
import { roundToSum } from '../statistics/round-to-sum.js';
import { CHURN_MODEL, toChurnCard } from './churn/churn-card.js';
import { readFeatures, type ChurnFeature } from './churn/churn-feature.js';
import { CHURN_FEATURES } from './churn/churn-features.js';
import type { ChurnModel } from './churn/churn-model.js';
import { learnChurn } from './churn/learn-churn.js';
import { toldFrom } from './churn/levels.js';
import { pastAt, spentWithin, type CustomerPast } from './customer-past.js';
import { isKnown, type Populations } from './populations.js';
import type { ScoringRun } from './scoring-run.js';

/** Probabilities are stored in whole numbers of this, so that the parts add up to the last digit shown. */
const STEPS = 10_000;

/**
 * Stores for every customer with a purchase how likely it does not buy in the next `churnDays`, and why; null for who has
 * been known for less than a week. Each contribution is [its value, its points in ten-thousandths of probability], in the order
 * of the card's factors; typical + the sum of the points = the probability.
 * @param features what a learnt model looks at.
 */
export async function scoreChurn(
  run: ScoringRun,
  populations: Populations,
  features: readonly ChurnFeature[] = CHURN_FEATURES,
): Promise<void> {
  const { churnDays } = run.settings;
  const learnt = learnChurn(populations, churnDays, await readFeatures(run, features));
  await run.storeModel(CHURN_MODEL, toChurnCard(learnt, run.settings));
  if (!learnt) return;
  // what a customer bought in the last twelve months, the running one included, is there to lose
  const year = firstDay(run.clock.month - 11);
  const told = toldFrom(Math.round(learnt.model.typical * STEPS) / STEPS);
  const stakeOf = (past: CustomerPast, probability: number) =>
    probability < told ? null : Math.round(probability * spentWithin(past, year - 1, run.clock.day).gross);
  for await (const batch of run.histories()) {
    const pasts = batch.map((history) => pastAt(history, run.clock.day)).filter(({ bought }) => bought > 0);
    await run.store(
      'churn_risks',
      pasts.map((past) => {
        if (!isKnown(past)) return [past.history.key, null, '[]', null];
        const [probability, contributions] = verdict(learnt.model, past);
        return [past.history.key, probability, contributions, stakeOf(past, probability)];
      }),
    );
  }
}

function verdict(model: ChurnModel, past: CustomerPast): [probability: number, contributions: string] {
  const { probability, parts } = model.judge(past);
  const typical = Math.round(model.typical * STEPS);
  const scored = Math.round(probability * STEPS);
  const points = roundToSum(
    parts.map((part) => part.points * STEPS),
    scored - typical,
  );
  const contributions = parts.map(({ value }, i) => [
    value === null ? null : Number(value.toPrecision(6)),
    points[i],
  ]);
  return [scored / STEPS, JSON.stringify(contributions)];
}
