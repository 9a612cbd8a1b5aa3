import { probabilityAlive, probabilityOfSilence } from '../../statistics/bg-nbd.js';
import { purchasesOf, type CustomerPast } from '../customer-past.js';
import type { Population } from '../populations.js';
import type { ChurnFactor, ChurnModel } from './churn-model.js';

const FACTORS: ChurnFactor[] = [
  {
    name: 'active',
    label: 'Chance that it is still a customer, going by its silence',
    unit: 'share',
    weight: null,
  },
  {
    name: 'pace',
    label: 'Chance that it buys in this time while it is one',
    unit: 'share',
    weight: null,
  },
];

/**
 * Churn from purchases alone: 1 − P(active) · P(a purchase | active) of BG/NBD, over `days` from the population's day.
 * Either factor's points are its Shapley value: its effect with the other at the average and at the customer's, halfway.
 */
export function bgNbdChurn({ bgNbd, customers }: Population, days: number): ChurnModel {
  const chances = (past: CustomerPast) => {
    const purchases = purchasesOf(past);
    return {
      active: probabilityAlive(bgNbd, purchases),
      buys: 1 - probabilityOfSilence(bgNbd, purchases, days / 7),
    };
  };
  const average = { active: 0, buys: 0 };
  for (const past of customers) {
    const { active, buys } = chances(past);
    average.active += active / customers.length;
    average.buys += buys / customers.length;
  }
  return {
    kind: 'BG_NBD',
    typical: 1 - average.active * average.buys,
    factors: FACTORS,
    learned: undefined,
    judge(past) {
      const { active, buys } = chances(past);
      return {
        probability: 1 - active * buys,
        parts: [
          { value: active, points: (average.active - active) * ((buys + average.buys) / 2) },
          { value: buys, points: (average.buys - buys) * ((active + average.active) / 2) },
        ],
      };
    },
  };
}
