import type { Customer } from '../customers/customer.js';
import type { Context } from '../kit/context.js';
import type { Finding, FindingLimits } from './finding.js';
import { insightId } from './insight-id.js';
import { moodTurned, turnOf } from './mood-turned.js';
import { negativeTickets, verdictOf } from './negative-tickets.js';

/** What the rules say of a customer's mood, the surest first; batched over the customers of a request. */
export async function moodFindings(
  context: Context,
  customer: Customer,
  limits: FindingLimits,
): Promise<Finding[]> {
  const [judged, turn] = await Promise.all([
    verdictOf(context, customer.key, limits.window),
    turnOf(context, customer.key),
  ]);
  const findings = [
    judged && negativeTickets(customer, judged, limits.maxQ),
    turn && moodTurned(customer, turn, limits.maxQ, context.calendar),
  ];
  return findings
    .filter((finding) => finding !== undefined)
    .filter(({ q }) => q <= limits.maxQ)
    .sort((x, y) => x.q - y.q)
    .map((finding) => named(finding, customer, limits, usualLimits(context)));
}

/** Under other limits it rests on other numbers, and so has another id. */
function named(finding: Finding, { id }: Customer, limits: FindingLimits, usual: FindingLimits): Finding {
  if (limits.window === usual.window && limits.maxQ === usual.maxQ) return finding;
  Object.assign(finding.insight, { id: insightId({ kind: finding.rule, limits, subject: id }) });
  return finding;
}

/** The limits of the configuration. */
export function usualLimits({ insights }: Context): FindingLimits {
  return { window: insights.anomalyWindow, maxQ: insights.anomalyMaxQ };
}
