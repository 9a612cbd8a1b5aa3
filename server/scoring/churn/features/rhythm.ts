import { probabilityOfNoPurchase } from '../../../statistics/bg-nbd.js';
import { purchasesOf } from '../../customer-past.js';
import type { ChurnFeature } from '../churn-feature.js';

/** Long silence means little for who buys once a year and much for who bought every week: BG/NBD weighs it. */
export const rhythm: ChurnFeature = {
  name: 'rhythm',
  label: 'Chance of no purchase going by its own rhythm',
  unit: 'share',
  scale: 'log-odds',
  valueAt: (past, { bgNbd, days }) => probabilityOfNoPurchase(bgNbd, purchasesOf(past), days / 7),
};
