import type { Populations } from '../populations.js';
import { backTest, type BackTest, type ChurnQuality } from './back-test.js';
import { bgNbdChurn } from './bg-nbd-churn.js';
import type { ReadyFeature } from './churn-feature.js';
import type { ChurnModel } from './churn-model.js';
import { recency } from './features/recency.js';
import { logisticChurn } from './logistic-churn.js';

/** The model that serves, and why. */
export interface LearntChurn {
  model: ChurnModel;
  /** In a sentence. */
  reason: string;
  /** Undefined where the past is too short for one. */
  test: BackTest | undefined;
  /** How good the model that serves was in the test. */
  quality: ChurnQuality | undefined;
}

const NAMES = {
  LOGISTIC: 'A logistic regression over everything known of a customer',
  RECENCY: 'A logistic regression over the days since the last purchase',
  BG_NBD: 'BG/NBD, from purchases alone',
} as const;

/**
 * Learns who will not buy in the next `days`, by the model that did best in the back-test.
 * @returns undefined where there are too few customers.
 */
export function learnChurn(
  populations: Populations,
  days: number,
  features: readonly ReadyFeature[],
): LearntChurn | undefined {
  const { today } = populations;
  const present = populations.at(today);
  if (!present) return undefined;
  const test = backTest(populations, days, features);
  const byPurchases = (because: string): LearntChurn => ({
    model: bgNbdChurn(present, days),
    reason: `${NAMES.BG_NBD}: ${because}.`,
    test,
    quality: test?.models.find(({ kind }) => kind === 'BG_NBD'),
  });
  if (!test || test.models.length === 1) {
    return byPurchases('the data reach back too little, or hold too few customers, to learn from what came');
  }
  const quality = test.best;
  const because =
    'of the models that order customers no worse than recency alone, the one that knows most without a larger error in the back-test than chance explains';
  if (quality.kind === 'BG_NBD') return byPurchases(because);
  const used = quality.kind === 'LOGISTIC' ? features : [recency];
  const model = logisticChurn(quality.kind, populations, today, days, used);
  if (!model) return byPurchases('too few customers left, or came back, of late to learn from');
  const shorter =
    model.learned && model.learned.days < days
      ? ` The data reach back to windows of ${model.learned.days} days; how many buy nothing in ${days} is what BG/NBD expects, corrected by these.`
      : '';
  return { model, reason: `${NAMES[quality.kind]}: ${because}.${shorter}`, test, quality };
}
