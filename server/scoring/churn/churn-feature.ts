import type { BgNbd } from '../../statistics/bg-nbd.js';
import type { CustomerPast } from '../customer-past.js';
import type { ScoringRun } from '../scoring-run.js';

/** What is asked about all customers at once: will they buy within so many days of the day at which one looks? */
export interface Outlook {
  days: number;
  /** How customers bought until then. */
  bgNbd: BgNbd;
}

/** The value for a customer as it was known then; null where it is not known, which counts as average. */
export type ValueAt = (past: CustomerPast, outlook: Outlook) => number | null;

interface FeatureWords {
  /** As the model card calls it. */
  name: string;
  /** As a manager reads it. */
  label: string;
  unit: 'days' | 'orders' | 'money' | 'tickets' | 'share' | 'ratio';
  /** How it enters the model: as it is, as log(1 + value) where doubling is what matters, or as log-odds of a probability. */
  scale: 'linear' | 'log' | 'log-odds';
}

/**
 * One thing about a customer that may tell whether it will buy. It must use nothing that became known after the day it is
 * asked about. What is not in the history (telemetry, a CRM) a feature reads itself, once a run, before it is asked.
 */
export type ChurnFeature = FeatureWords &
  ({ valueAt: ValueAt } | { read(run: ScoringRun): Promise<ValueAt> });

/** A feature that has read what it needs. */
export type ReadyFeature = FeatureWords & { valueAt: ValueAt };

export function readFeatures(run: ScoringRun, features: readonly ChurnFeature[]): Promise<ReadyFeature[]> {
  return Promise.all(
    features.map(async (feature) =>
      'read' in feature ? { ...feature, valueAt: await feature.read(run) } : feature,
    ),
  );
}
