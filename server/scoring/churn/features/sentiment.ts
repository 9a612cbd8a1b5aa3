import { toNumber } from '../../../kit/decimal.js';
import { moodWithin } from '../../customer-past.js';
import type { ChurnFeature } from '../churn-feature.js';

/** Days of tickets that count. */
const WINDOW = 180;
/** So many neutral tickets are added, so that a single angry one does not count as a mood. */
const NEUTRAL = 2;

export const sentiment: ChurnFeature = {
  name: 'sentiment',
  label: `Mood of the tickets of the last ${WINDOW} days (−1 … 1)`,
  unit: 'ratio',
  scale: 'linear',
  valueAt(past) {
    const { scored, sentiment: sum } = moodWithin(past, WINDOW);
    return toNumber(Math.round(sum / (scored + NEUTRAL)));
  },
};
