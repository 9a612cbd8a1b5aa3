import type { Customer } from '../customers/customer.js';
import type { Context } from '../kit/context.js';
import { churnOf, HIGH } from './churn.js';
import { Insight, InsightKind, InsightSeverity } from './insight.js';
import { salesOfYear } from './value-at-stake.js';

/** By how much the risk must be above that of an average customer: where most leave, leaving is nothing to be told of. */
const ABOVE_TYPICAL = 0.1;

/** From which probability on a risk of leaving is told of. @param typical that of an average customer. */
export const toldFrom = (typical: number): number => Math.max(HIGH, typical + ABOVE_TYPICAL);

/** A high risk of leaving as an insight; undefined when there is none. */
export async function churnInsight(context: Context, customer: Customer): Promise<Insight | undefined> {
  const churn = await churnOf(context, customer);
  const { probability, typical, confidence, horizonDays, asOf } = churn;
  if (probability === null || typical === null || asOf === null) return undefined;
  if (probability < toldFrom(typical)) return undefined;
  const bought = (await salesOfYear(context, customer.key, undefined)) ?? 0;
  return {
    id: `${InsightKind.CHURN_RISK}:${customer.id}`,
    kind: InsightKind.CHURN_RISK,
    severity: InsightSeverity.WARNING,
    headline: `${customer.name} may leave`,
    explanation: churn.explanation,
    rule: churn.rule,
    evidence: [
      { label: `Probability of no purchase in ${horizonDays} days`, value: probability, unit: 'share' },
      { label: 'The same for an average customer', value: typical, unit: 'share' },
      { label: 'Bought in the last twelve months', value: bought, unit: 'money' },
    ],
    ...(confidence && { confidence }),
    valueAtStake: probability * bought,
    enoughData: true,
    asOf,
    rows: churn.rows,
    customerKey: customer.key,
  };
}
