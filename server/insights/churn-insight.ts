import type { Customer } from '../customers/customer.js';
import type { Context } from '../kit/context.js';
import type { Principal } from '../kit/principal.js';
import { toldFrom } from '../scoring/churn/levels.js';
import { type ChurnRisk, churnOf, inWords } from './churn.js';
import { Insight, InsightKind, InsightSeverity } from './insight.js';
import { salesOfYear } from './value-at-stake.js';
import { percent } from './words.js';

/** How high, what is usual, and what raises it most: two causes are as many as anybody keeps in mind. */
function explain(
  probability: number,
  typical: number,
  { horizonDays, contributions }: Pick<ChurnRisk, 'horizonDays' | 'contributions'>,
  reader: Principal,
): string {
  const risk = `${percent(probability)} likely not to buy in the next ${horizonDays} days, where ${percent(typical)} is usual.`;
  const raising = contributions.filter(({ points }) => points >= 1).slice(0, 2);
  if (raising.length === 0) return risk;
  const causes = raising.map((part) => {
    const cause = `${part.label.charAt(0).toLowerCase()}${part.label.slice(1)}`;
    const value = inWords(part, reader);
    return value === undefined ? cause : `${cause} (${value})`;
  });
  return `${risk} Raised most by ${causes.join(' and ')}.`;
}

/** A high risk of leaving as an insight; undefined when there is none. */
export async function churnInsight(context: Context, customer: Customer): Promise<Insight | undefined> {
  const churn = await churnOf(context, customer);
  const { probability, typical, confidence, horizonDays, asOf } = churn;
  if (probability === null || typical === null || asOf === null) return undefined;
  if (probability < toldFrom(typical)) return undefined;
  const bought = await salesOfYear(context, customer.key);
  return {
    id: `${InsightKind.CHURN_RISK}:${customer.id}`,
    kind: InsightKind.CHURN_RISK,
    severity: InsightSeverity.WARNING,
    headline: `${customer.name} may leave`,
    explanation: explain(probability, typical, churn, context.principal),
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
