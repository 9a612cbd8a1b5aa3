import type { ChurnFeature } from '../churn-feature.js';

export const frequency: ChurnFeature = {
  name: 'frequency',
  label: 'Days with a purchase so far',
  unit: 'orders',
  scale: 'log',
  valueAt: ({ bought }) => bought,
};
