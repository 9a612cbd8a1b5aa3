import type { Day } from '../../kit/day.js';
import type { CustomerPast } from '../customer-past.js';
import type { ReadyFeature } from './churn-feature.js';

export type ChurnModelKind = 'LOGISTIC' | 'RECENCY' | 'BG_NBD';

/** Something that moves the probability. */
export interface ChurnFactor extends Pick<ReadyFeature, 'name' | 'label' | 'unit'> {
  /** Change of the log-odds for one standard deviation; null where the model has no such weight. */
  weight: number | null;
}

/** What a model learnt from. */
export interface LearnedFrom {
  /** Length of the windows of time it learnt from. */
  days: number;
  /** The latest first: as known on this day, so many customers, and the share of them who did not buy in the window. */
  windows: { cut: Day; customers: number; share: number }[];
}

/** Of one customer. `probability` = the typical one + the sum of `points`. */
export interface ChurnVerdict {
  /** Probability of no purchase in the days ahead. */
  probability: number;
  /** For each factor its value (null: not known) and the probability it adds or takes away. */
  parts: { value: number | null; points: number }[];
}

/** Tells how likely a customer is not to buy, and why. */
export interface ChurnModel {
  kind: ChurnModelKind;
  /** The probability of a customer who is average in every respect. */
  typical: number;
  factors: ChurnFactor[];
  /** Undefined where it did not learn from outcomes. */
  learned: LearnedFrom | undefined;
  judge(past: CustomerPast): ChurnVerdict;
}
