import { toNumber } from '../../../kit/decimal.js';
import type { ChurnFeature } from '../churn-feature.js';

export const spend: ChurnFeature = {
  name: 'spend',
  label: 'Spend on a day with a purchase',
  unit: 'money',
  scale: 'log',
  valueAt({ history, bought }) {
    let gross = 0;
    for (let at = 0; at < bought; at++) gross += history.gross[at]!;
    return toNumber(Math.round(gross / bought));
  },
};
