import { purchasesOf } from '../../customer-past.js';
import type { HealthRule } from '../health-rule.js';

/**
 * The chance of the present silence of a customer who buys at the pace it had when it last bought (Gamma-Poisson of BG/NBD).
 * Its logarithm counts: an ordinary silence says little, and each tenth of the chance is one step down.
 */
export const rhythm: HealthRule = {
  name: 'rhythm',
  label: 'Purchase rhythm',
  unit: 'share',
  description:
    'The chance that a customer of this pace is silent for as long as it is now. Neutral: 10%, a silence longer than nine in ten.',
  read(past, { buying }) {
    if (past.bought === 0 || !buying) return undefined;
    const { r, alpha } = buying.bgNbd;
    const { frequency, recency, age } = purchasesOf(past);
    const chance = Math.exp(-(r + frequency) * Math.log1p((age - recency) / (alpha + recency)));
    return { value: chance, level: Math.max(-1, 1 + Math.log10(chance)) };
  },
};
