import type { Day } from '../../kit/day.js';
import { calibrationBins, type CalibrationBin } from '../../statistics/calibration.js';
import { pairedDifference } from '../../statistics/paired-difference.js';
import { areaUnderCurve, brierScore } from '../../statistics/ranking-quality.js';
import type { Populations } from '../populations.js';
import { bgNbdChurn } from './bg-nbd-churn.js';
import type { ReadyFeature } from './churn-feature.js';
import type { ChurnModel, ChurnModelKind } from './churn-model.js';
import { recency } from './features/recency.js';
import { logisticChurn } from './logistic-churn.js';
import { outcomesOf, SHORTEST_WINDOW, type Outcomes } from './outcomes.js';

/** How good the predictions of a model were. */
export interface ChurnQuality {
  kind: ChurnModelKind;
  auc: number;
  brier: number;
  /** Mean of the probabilities. */
  predicted: number;
  calibration: CalibrationBin[];
}

/** What every model would have said on a day of the past, from what was known then, against what came. */
export interface BackTest {
  cut: Day;
  days: number;
  customers: number;
  /** Share of the customers who did not buy. */
  observed: number;
  /** Area under the curve of the days since the last purchase alone. */
  aucOfRecency: number;
  models: ChurnQuality[];
  /** Which of them should serve. */
  best: ChurnQuality;
}

/**
 * Tests every model on the latest days, as many as asked for or a third of what the data reach back: a model learns from the
 * windows before them, as it would have then.
 * @returns undefined where the past is too short, or all or nobody bought.
 */
export function backTest(
  populations: Populations,
  days: number,
  features: readonly ReadyFeature[],
): BackTest | undefined {
  const { today, firstDay } = populations;
  const length = Math.min(days, Math.floor((today - firstDay + 1) / 3));
  const cut = today - length;
  const population = length >= SHORTEST_WINDOW ? populations.at(cut) : undefined;
  if (!population) return undefined;
  const outcomes = outcomesOf(population, length);
  const aucOfRecency = areaUnderCurve(
    Float64Array.from(population.customers, recency.valueAt),
    outcomes.silent,
  );
  if (aucOfRecency === undefined) return undefined;
  const models = [
    logisticChurn('LOGISTIC', populations, cut, length, features),
    bgNbdChurn(population, length),
    logisticChurn('RECENCY', populations, cut, length, [recency]),
  ].filter((model) => model !== undefined);
  const tested = models.map((model) => ({
    quality: qualityOf(model, outcomes),
    errors: Float64Array.from(
      population.customers,
      (past, i) => (model.judge(past).probability - outcomes.silent[i]!) ** 2,
    ),
  }));
  return {
    cut,
    days: length,
    customers: population.customers.length,
    observed: outcomes.share,
    aucOfRecency,
    models: tested.map(({ quality }) => quality),
    best: best(tested, aucOfRecency),
  };
}

interface Tested {
  quality: ChurnQuality;
  /** Squared error of each customer's probability. */
  errors: Float64Array;
}

/** So many standard errors are more than chance. */
const SIGNIFICANT = 2;

/**
 * Of the models that order customers at least as well as recency alone, the first (they stand in the order of how much they
 * know) whose Brier score is the least or above it by no more than chance (Breiman et al. 1984, the rule of standard errors).
 */
function best(tested: readonly Tested[], aucOfRecency: number): ChurnQuality {
  const ordering = tested.filter(({ quality }) => quality.auc >= aucOfRecency - 1e-9);
  const good = ordering.length > 0 ? ordering : tested;
  const least = good.reduce((one, other) => (other.quality.brier < one.quality.brier ? other : one));
  const isNoWorse = ({ errors }: Tested) => {
    const { mean, standardError } = pairedDifference(errors, least.errors);
    return mean <= SIGNIFICANT * standardError;
  };
  return (good.find(isNoWorse) ?? least).quality;
}

/** How good the predictions of a model are for customers whose outcome is known. */
export function qualityOf(model: ChurnModel, { population, silent }: Outcomes): ChurnQuality {
  const probabilities = Float64Array.from(population.customers, (past) => model.judge(past).probability);
  return {
    kind: model.kind,
    auc: areaUnderCurve(probabilities, silent) ?? 0.5,
    brier: brierScore(probabilities, silent),
    predicted: probabilities.reduce((sum, p) => sum + p, 0) / probabilities.length,
    calibration: calibrationBins(probabilities, silent),
  };
}
