import type { Day } from '../../kit/day.js';
import { probabilityOfNoPurchase } from '../../statistics/bg-nbd.js';
import { logistic, logit, shiftToLevel } from '../../statistics/log-odds.js';
import { fitLogisticRegression, logOddsOf, logOddsParts } from '../../statistics/logistic-regression.js';
import { purchasesOf } from '../customer-past.js';
import type { Population, Populations } from '../populations.js';
import type { ReadyFeature } from './churn-feature.js';
import type { ChurnModel } from './churn-model.js';
import { observe, outcomesBefore, scaled, scaledRow, type Outcomes } from './outcomes.js';

/** Customers of either outcome from which on weights are more than chance. */
const FEWEST_OF_A_KIND = 50;

/**
 * Learns from windows of the past how features go with not buying, to tell it for the `days` after `today`.
 *
 * The order of the customers is that of a logistic regression over all windows. Its level (how many will not buy) is that of
 * BG/NBD for the days asked for, corrected by how far BG/NBD was off in the windows; so a question about more days than there
 * are windows of has an answer too.
 * @returns undefined where the past is too short or holds too few who bought, or who did not.
 */
export function logisticChurn(
  kind: 'LOGISTIC' | 'RECENCY',
  populations: Populations,
  today: Day,
  days: number,
  features: readonly ReadyFeature[],
): ChurnModel | undefined {
  const present = populations.at(today);
  const past = outcomesBefore(populations, today, days);
  const silent = past.windows.reduce((sum, { silent: all, share }) => sum + share * all.length, 0);
  const total = past.windows.reduce((sum, { silent: all }) => sum + all.length, 0);
  if (!present || Math.min(silent, total - silent) < FEWEST_OF_A_KIND) return undefined;

  const regression = fitLogisticRegression(observe(past.windows, past.days, features));
  const outlook = { days: past.days, bgNbd: present.bgNbd };
  const logOdds = Float64Array.from(present.customers, (customer) =>
    logOddsOf(regression, scaledRow(features, customer, outlook)),
  );
  const shift = shiftToLevel(logOdds, levelAhead(present, days, past));
  const base = regression.intercept + shift;
  const typical = logistic(base);
  return {
    kind,
    learned: {
      days: past.days,
      windows: past.windows.map(({ population: { cut, customers }, share }) => ({
        cut,
        customers: customers.length,
        share,
      })),
    },
    typical,
    factors: features.map(({ name, label, unit }, i) => ({
      name,
      label,
      unit,
      weight: regression.weights[i]!,
    })),
    judge(customer) {
      const values = features.map(({ valueAt }) => valueAt(customer, outlook));
      const parts = logOddsParts(
        regression,
        values.map((value, i) => scaled(features[i]!.scale, value)),
      );
      const sum = parts.reduce((so, part) => so + part, 0);
      const probability = logistic(base + sum);
      // Integrated gradients from the average customer (Sundararajan, Taly & Yan 2017): for a sum within one curve, each part
      // times the mean slope on the way.
      const slope = Math.abs(sum) < 1e-9 ? typical * (1 - typical) : (probability - typical) / sum;
      return { probability, parts: parts.map((part, i) => ({ value: values[i]!, points: part * slope })) };
    },
  };
}

/**
 * The share of customers who will not buy in the days ahead: BG/NBD, its log-odds corrected by what they missed in the windows.
 * The corrections are smoothed exponentially (Brown 1956) from none: half of the latest, a quarter of the one before, and so on,
 * since a single window cannot tell a lasting error from a season.
 */
function levelAhead(present: Population, days: number, past: { days: number; windows: Outcomes[] }): number {
  const correction = past.windows.reduceRight(
    (so, { population, share }) => (so + shiftToLevel(bgNbdLogOdds(population, past.days), share)) / 2,
    0,
  );
  const ahead = bgNbdLogOdds(present, days);
  return ahead.reduce((sum, z) => sum + logistic(z + correction), 0) / ahead.length;
}

function bgNbdLogOdds({ bgNbd, customers }: Population, days: number): Float64Array {
  return Float64Array.from(customers, (past) =>
    logit(probabilityOfNoPurchase(bgNbd, purchasesOf(past), days / 7)),
  );
}
