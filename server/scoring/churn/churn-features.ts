import type { ChurnFeature } from './churn-feature.js';
import { frequency } from './features/frequency.js';
import { openTickets } from './features/open-tickets.js';
import { recency } from './features/recency.js';
import { rhythm } from './features/rhythm.js';
import { sentiment } from './features/sentiment.js';
import { spend } from './features/spend.js';
import { tenure } from './features/tenure.js';

/** What the churn model looks at. Another feature is a file and a line here; no model has to change. */
export const CHURN_FEATURES: readonly ChurnFeature[] = [
  rhythm,
  recency,
  frequency,
  spend,
  tenure,
  sentiment,
  openTickets,
];
