import { toNumber } from '../../../kit/decimal.js';
import { moodWithin } from '../../customer-past.js';
import type { HealthRule } from '../health-rule.js';

const WINDOW = 180;
/** So many neutral tickets are added, so that one angry ticket is not a mood. */
const NEUTRAL = 2;

export const sentiment: HealthRule = {
  name: 'sentiment',
  label: 'Mood of the tickets',
  unit: 'ratio',
  description: `Mean score of the tickets of the last ${WINDOW} days (−1 … 1). Neutral: 0.`,
  read(past) {
    const { scored, sentiment: sum } = moodWithin(past, WINDOW);
    if (scored === 0) return undefined;
    return { value: toNumber(Math.round(sum / scored)), level: toNumber(sum) / (scored + NEUTRAL) };
  },
};
