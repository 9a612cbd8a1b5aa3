import type { ChurnFeature } from '../churn-feature.js';

export const tenure: ChurnFeature = {
  name: 'tenure',
  label: 'Days since the first purchase',
  unit: 'days',
  scale: 'log',
  valueAt: ({ history, cut }) => cut - history.days[0]!,
};
