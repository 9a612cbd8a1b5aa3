import type { InsightCardFragment } from '../generated/graphql.js';
import type { Format, Unit } from '../ui/format.js';
import { falseAlarmSentence } from './how-sure.js';

const units: Record<string, Unit> = {
  money: 'money',
  percent: 'percent',
  share: 'share',
  ratio: 'times',
  score: 'score',
};
const nouns = new Set(['units', 'orders', 'tickets', 'customers', 'baskets', 'months', 'days']);

const SMALLEST_SHARE = 0.001;

/**
 * Evidence with its unit in words: “9 tickets”, “64.3%”. An unknown unit is shown as a plain number, and a share too
 * small for its decimals is not mistaken for none.
 */
export function evidenceValue(
  { value, unit }: InsightCardFragment['evidence'][number],
  format: Format,
): string {
  if (unit === 'share' && value > 0 && value < SMALLEST_SHARE) return `under ${format.share(SMALLEST_SHARE)}`;
  const written = format.value(value, units[unit] ?? 'count');
  if (!nouns.has(unit)) return written;
  return `${written} ${value === 1 ? unit.slice(0, -1) : unit}`;
}

/** What kind of certainty it is, in words a manager understands. */
export function confidenceText(
  { kind, value, sampleSize }: NonNullable<InsightCardFragment['confidence']>,
  format: Format,
): string {
  const sample = `from a sample of ${format.count(sampleSize)}`;
  if (/^q([ -]?value)?$/i.test(kind)) return `${falseAlarmSentence(value, format)}, ${sample}`;
  if (/^p([ -]?value)?$/i.test(kind))
    return `Chance alone would do this with probability ${format.probability(value)}, ${sample}`;
  if (kind === 'share') return `${format.share(value)}, ${sample}`;
  return `${kind} ${format.count(value)}, ${sample}`;
}
