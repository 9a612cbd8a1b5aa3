import { purchasesOf } from '../../customer-past.js';
import type { HealthRule } from '../health-rule.js';

/** The chance of the present silence of a customer who buys at the pace it had when it last bought (Gamma-Poisson of BG/NBD). */
export const rhythm: HealthRule = {
  name: 'rhythm',
  label: 'Purchase rhythm',
  unit: 'share',
  description:
    'The chance that a customer of this pace is silent for as long as it is now. Neutral: 50%, a silence as long as every other one.',
  read(past, { buying }) {
    if (past.bought === 0 || !buying) return undefined;
    const { r, alpha } = buying.bgNbd;
    const { frequency, recency, age } = purchasesOf(past);
    const chance = Math.exp(-(r + frequency) * Math.log1p((age - recency) / (alpha + recency)));
    return { value: chance, level: 2 * chance - 1 };
  },
};
