import type { ChurnFeature } from '../churn-feature.js';

export const recency = {
  name: 'recency',
  label: 'Days since the last purchase',
  unit: 'days',
  scale: 'log',
  valueAt: ({ history, cut, bought }) => cut - history.days[bought - 1]!,
} as const satisfies ChurnFeature;
