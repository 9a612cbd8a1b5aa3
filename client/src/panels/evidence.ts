import type { InsightCardFragment, InsightKind } from '../generated/graphql.js';
import { whoReads } from '../identity/matters.js';
import type { Reasons } from '../ui/drawer-evidence.js';
import type { Format, Unit } from '../ui/format.js';
import { withheldWords } from '../ui/withheld.js';
import { falseAlarmSentence, sureness } from './how-sure.js';

const units: Record<string, Unit> = {
  money: 'money',
  percent: 'percent',
  share: 'share',
  ratio: 'times',
  score: 'score',
};
const nouns = new Set(['units', 'orders', 'tickets', 'customers', 'baskets', 'months', 'days']);

/** What the field calls a number, for readers who are not of it. */
const plainLabels: Record<string, string> = {
  Confidence: 'Of the orders with one, hold both',
  Lift: 'Compared with chance',
  'q-value': 'False alarms to expect among such changes',
};

const SMALLEST_SHARE = 0.001;
const SMALLEST_CHANCE = 0.0001;

type Fact = InsightCardFragment['evidence'][number];
type Confidence = NonNullable<InsightCardFragment['confidence']>;

/**
 * Evidence with its unit in words: “9 tickets”, “64.3%”. An unknown unit is shown as a plain number, and a share too
 * small for its decimals is not mistaken for none.
 */
export function evidenceValue({ value, unit }: Pick<Fact, 'value' | 'unit'>, format: Format): string {
  // Only amounts are withheld, and nothing else is null.
  if (value === null) return withheldWords(whoReads('SALES'));
  if (unit === 'share' && value > 0 && value < SMALLEST_SHARE) return `under ${format.share(SMALLEST_SHARE)}`;
  const written = format.value(value, units[unit] ?? 'count');
  if (!nouns.has(unit)) return written;
  return `${written} ${value === 1 ? unit.slice(0, -1) : unit}`;
}

/** A probability as cases: “in 1 of 320 cases”. */
function cases(probability: number, format: Format): string {
  if (probability < SMALLEST_CHANCE) return `in fewer than 1 of ${format.count(1 / SMALLEST_CHANCE)} cases`;
  return `in 1 of ${format.count(Number((1 / probability).toPrecision(2)))} cases`;
}

/** What kind of certainty it is, in words a manager understands. */
export function confidenceText({ kind, value }: Pick<Confidence, 'kind' | 'value'>, format: Format): string {
  if (/^q\b/i.test(kind)) return `${sureness(value)}. ${falseAlarmSentence(value, format)}.`;
  if (/^p([ -]?value)?$/i.test(kind)) return `Chance alone would do this ${cases(value, format)}.`;
  if (/^auc\b/i.test(kind))
    return `Tested on the past: shown one customer who left and one who stayed, it tells them apart in ${format.share(value)} of cases.`;
  if (kind === 'probability') return `It comes true with a chance of ${format.share(value)}.`;
  return `${kind}: ${format.count(value)}.`;
}

const samples = {
  NEGATIVE_TICKETS: 'tickets with a sentiment',
  MOOD_TURNED: 'tickets with a sentiment',
  TRENDING_UP: 'orders of both months',
  TRENDING_DOWN: 'orders of both months',
  BOUGHT_TOGETHER: 'orders in all',
  CROSS_SELL: 'recommendations held against what was bought later',
  CHURN_RISK: 'customers in the test on the past',
  SPENDING_UP: 'orders',
  SPENDING_DOWN: 'orders',
} satisfies Record<InsightKind, string>;

/** All that speaks for an insight, in words. */
export function reasonsOf(
  { kind, rule, evidence, confidence }: InsightCardFragment,
  format: Format,
): Reasons & { sample?: string } {
  return {
    rule,
    facts: evidence.map((fact) => ({
      label: plainLabels[fact.label] ?? fact.label,
      value: evidenceValue(fact, format),
    })),
    ...(confidence && {
      confidence: confidenceText(confidence, format),
      sample: `${format.count(confidence.sampleSize)} ${samples[kind]}`,
    }),
  };
}
