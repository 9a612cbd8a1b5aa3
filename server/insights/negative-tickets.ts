import sql from 'sql-template-tag';
import type { Customer } from '../customers/customer.js';
import { batched } from '../kit/batch.js';
import { among } from '../kit/dialect.js';
import { Sentiment } from '../lists/ticket-list.js';
import type { DataClock } from '../rollups/data-clock.js';
import type { Verdict } from '../statistics/unusual-shares.js';
import { chanceInWords, type Finding, type FindingLimits } from './finding.js';
import { InsightKind, InsightSeverity, RowsKind } from './insight.js';
import { surveyMoods, type MoodSurvey } from './mood-survey.js';
import { counted, percent } from './words.js';

/** What the survey says of a customer's scored tickets of the window; none where too few of them to judge. */
export const verdictOf = batched<number, { verdict: Verdict; survey: MoodSurvey }, { window: number }>(
  async (context, keys, { window }) => {
    const survey = await surveyMoods(context, window);
    if (!survey) return new Map();
    const rows = await context.session.rows(sql`
      select customer_key, sum(scored) as n, sum(negative) as k from customer_ticket_days
      where customer_key in ${among(context.session.dialect, keys)} and day between ${survey.from} and ${survey.to}
      group by customer_key`);
    return new Map(
      rows.flatMap((row) => {
        const verdict = survey.verdicts.get(`${Number(row.n)}/${Number(row.k)}`);
        return verdict ? [[Number(row.customer_key), { verdict, survey }] as const] : [];
      }),
    );
  },
);

/** More negative tickets than usual customers have. */
export function negativeTickets(
  customer: Customer,
  clock: DataClock,
  { verdict, survey }: { verdict: Verdict; survey: MoodSurvey },
  { window, maxQ }: FindingLimits,
  fewest: number,
): Finding {
  const { n, k, p, q } = verdict;
  const [share, expectedShare] = [k / n, survey.usual!.mean];
  const rule = InsightKind.NEGATIVE_TICKETS;
  return {
    rule,
    ...{ n, k, p, q, expectedShare },
    insight: {
      id: `${rule}:${customer.id}`,
      kind: rule,
      severity: share > 0.5 ? InsightSeverity.CRITICAL : InsightSeverity.WARNING,
      headline: `${customer.name}: ${counted(k, 'negative ticket')} of ${n}`,
      explanation:
        `${percent(share)} of the scored tickets of the last ${window} days are negative, where ` +
        `${percent(expectedShare)} is usual. By chance alone that would happen to ${chanceInWords(p)} with as many tickets.`,
      rule: {
        name: 'Unusually negative tickets',
        description:
          `Share of negative tickets in the last ${window} days against what usual customers have: ` +
          'allowing for chance, for how much customers differ (beta-binomial) and for how many are tested.',
        threshold: `false alarms expected among those flagged: at most ${percent(maxQ)}; at least ${fewest} scored tickets`,
      },
      evidence: [
        { label: 'Negative tickets', value: k, unit: 'tickets' },
        { label: 'Scored tickets', value: n, unit: 'tickets' },
        { label: 'Share', value: share, unit: 'share' },
        { label: 'Usual share', value: expectedShare, unit: 'share' },
        { label: 'Probability by chance', value: p, unit: 'share' },
        { label: 'False alarms to expect among those flagged', value: q, unit: 'share' },
        { label: 'Customers tested', value: survey.tested, unit: 'customers' },
      ],
      confidence: { kind: 'q-value', value: q, sampleSize: n },
      enoughData: true,
      asOf: clock.asOf,
      rows: {
        kind: RowsKind.TICKETS,
        customerId: customer.id,
        from: survey.from,
        to: survey.to,
        sentiment: Sentiment.NEGATIVE,
      },
      customerKey: customer.key,
    },
  };
}
