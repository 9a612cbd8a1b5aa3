import sql from 'sql-template-tag';
import type { Customer } from '../customers/customer.js';
import { customerRows } from '../customers/customer-rows.js';
import { batched } from '../kit/batch.js';
import type { Context } from '../kit/context.js';
import { among } from '../kit/dialect.js';
import type { Row } from '../kit/session.js';
import { Sentiment } from '../lists/ticket-list.js';
import type { Verdict } from '../statistics/unusual-shares.js';
import { chanceInWords, type Finding } from './finding.js';
import { InsightKind, InsightSeverity, RowsKind } from './insight.js';
import { surveyMoods, type MoodSurvey } from './mood-survey.js';
import { counted, percent } from './words.js';

const parse = ({ n, k, p, q }: Row): Verdict => ({ n: Number(n), k: Number(k), p: Number(p), q: Number(q) });

/** What is stored of a customer; values: the days of the window. */
const storedOf = customerRows.one(
  'ticket_moods',
  ['n', 'k', 'p', 'q'],
  parse,
  (row, _owner, [days]) => sql`${row}.days = ${days}`,
);

/** The same from a survey that is not stored. */
const soughtOf = batched<number, Verdict, { window: number }>(async (context, keys, { window }) => {
  const survey = await surveyMoods(context, window);
  if (!survey) return new Map();
  const ofThem = sql`customer_key in ${among(context.session.dialect, keys)}`;
  const rows = await context.session.rows(sql`select * from ${survey.verdicts(ofThem)} j`);
  return new Map(rows.map((row) => [Number(row.customer_key), parse(row)]));
});

/** What the survey says of a customer's scored tickets of the window; undefined where too few of them to judge. */
export async function verdictOf(
  context: Context,
  key: number,
  window: number,
): Promise<{ verdict: Verdict; survey: MoodSurvey } | undefined> {
  const survey = await surveyMoods(context, window);
  if (!survey) return undefined;
  const verdict = await (survey.isStored
    ? storedOf(context, key, [window])
    : soughtOf(context, key, { window }));
  return verdict && { verdict, survey };
}

/** More negative tickets than usual customers have. */
export function negativeTickets(
  customer: Customer,
  { verdict, survey }: { verdict: Verdict; survey: MoodSurvey },
  maxQ: number,
): Finding {
  const { n, k, p, q } = verdict;
  const { days, from, to, asOf, fewest } = survey;
  const [share, expectedShare] = [k / n, survey.usualShare ?? 0];
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
        `${percent(share)} of the scored tickets of the last ${days} days are negative, where ` +
        `${percent(expectedShare)} is usual. By chance alone that would happen to ${chanceInWords(p)} with as many tickets.`,
      rule: {
        name: 'Unusually negative tickets',
        description:
          `Share of negative tickets in the last ${days} days against what usual customers have: ` +
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
      asOf,
      rows: {
        kind: RowsKind.TICKETS,
        customerId: customer.id,
        from,
        to,
        sentiment: Sentiment.NEGATIVE,
      },
      customerKey: customer.key,
    },
  };
}
