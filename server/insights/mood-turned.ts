import type { Customer } from '../customers/customer.js';
import { customerRows } from '../customers/customer-rows.js';
import type { Context } from '../kit/context.js';
import type { Calendar } from '../kit/day.js';
import { formatDay } from '../kit/day.js';
import { SCALE } from '../kit/decimal.js';
import type { Row } from '../kit/session.js';
import { Sentiment } from '../lists/ticket-list.js';
import { readModel } from '../scoring/models.js';
import type { Mood, MoodTurn } from '../scoring/mood-turn.js';
import { MOOD_TURNS } from '../scoring/score-mood-turns.js';
import { chanceInWords, type Finding } from './finding.js';
import { InsightKind, InsightSeverity, RowsKind } from './insight.js';
import { counted, percent } from './words.js';

interface StoredTurn extends MoodTurn {
  expected: number;
  p: number;
  q: number;
  /** End of the data it is computed from. */
  asOf: number;
}

const COLUMNS = [
  'first_day',
  ...['recent', 'recent_negative', 'recent_mean'],
  ...['earlier', 'earlier_negative', 'earlier_mean'],
  ...['expected', 'p', 'q'],
];

const storedOf = customerRows.one('mood_turns', COLUMNS, parseTurn);

/** A customer's latest tickets against its earlier ones, as they were last scored; none where there are too few. */
export async function turnOf(context: Context, key: number): Promise<StoredTurn | undefined> {
  const [model, turn] = await Promise.all([readModel(context, MOOD_TURNS), storedOf(context, key)]);
  return turn && { ...turn, asOf: model?.asOf ?? 0 };
}

function parseTurn(row: Row): Omit<StoredTurn, 'asOf'> {
  const mood = (part: 'recent' | 'earlier'): Mood => ({
    n: Number(row[part]),
    k: Number(row[`${part}_negative`]),
    mean: Number(row[`${part}_mean`]) / SCALE,
  });
  return {
    firstDay: Number(row.first_day),
    latest: mood('recent'),
    earlier: mood('earlier'),
    expected: Number(row.expected),
    p: Number(row.p),
    q: Number(row.q),
  };
}

/** A mood that turned for the worse. */
export function moodTurned(
  customer: Customer,
  { firstDay, latest, earlier, expected, p, q, asOf }: StoredTurn,
  maxQ: number,
  calendar: Calendar,
): Finding {
  const rule = InsightKind.MOOD_TURNED;
  return {
    rule,
    ...{ n: latest.n, k: latest.k, expectedShare: expected, p, q },
    insight: {
      id: `${rule}:${customer.id}`,
      kind: rule,
      severity: latest.k === latest.n ? InsightSeverity.CRITICAL : InsightSeverity.WARNING,
      headline: `${customer.name}: ${latest.k} of the last ${latest.n} tickets negative`,
      explanation:
        `${latest.k} of the ${latest.n} scored tickets since ${formatDay(firstDay)} are negative, after ${earlier.k} of ` +
        `${counted(earlier.n, 'ticket')} before (${percent(earlier.k / earlier.n)}). ` +
        `By chance alone that would happen to ${chanceInWords(p)} with the same past.`,
      rule: {
        name: 'Mood turned',
        description:
          `The last ${latest.n} scored tickets against the customer's own earlier ones: how many of them ` +
          'would be negative after those, allowing for chance (beta-binomial) and for how many customers are compared.',
        threshold: `false alarms expected among those called: at most ${percent(maxQ)}`,
      },
      evidence: [
        { label: 'Negative among the latest', value: latest.k, unit: 'tickets' },
        { label: 'Latest tickets', value: latest.n, unit: 'tickets' },
        { label: 'Negative among the earlier', value: earlier.k, unit: 'tickets' },
        { label: 'Earlier tickets', value: earlier.n, unit: 'tickets' },
        { label: 'Share to expect of the latest', value: expected, unit: 'share' },
        { label: 'Mean score of the latest', value: latest.mean, unit: 'score' },
        { label: 'Mean score of the earlier', value: earlier.mean, unit: 'score' },
        { label: 'Probability of such a turn by chance', value: p, unit: 'share' },
        { label: 'False alarms to expect among such turns', value: q, unit: 'share' },
      ],
      confidence: { kind: 'q-value', value: q, sampleSize: latest.n + earlier.n },
      enoughData: true,
      asOf,
      rows: {
        kind: RowsKind.TICKETS,
        customerId: customer.id,
        from: firstDay,
        to: calendar.dayOf(asOf),
        sentiment: Sentiment.NEGATIVE,
      },
      customerKey: customer.key,
    },
  };
}
