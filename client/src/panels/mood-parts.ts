import type { Part } from '../ui/point.js';

/** Tickets of a month by mood. Those without a score have none. */
export interface MoodMonth {
  tickets: number;
  scored: number;
  negative: number;
  /** Absent where the answer does not part neutral from positive. */
  positive?: number | null;
}

const negative: Part = { key: 'negative', label: 'Negative', tone: 'bad' };
const others: Part = { key: 'others', label: 'Not negative', tone: 'mid' };
const neutral: Part = { key: 'neutral', label: 'Neutral', tone: 'mid' };
const positive: Part = { key: 'positive', label: 'Positive', tone: 'good' };
const unscored: Part = { key: 'unscored', label: 'Without a score', tone: 'faint' };

/** Tickets of a month by part; they add up to all of them. */
export function moodsOf(month: MoodMonth): Record<string, number> {
  const rest = month.scored - month.negative;
  const known = month.positive ?? undefined;
  return {
    negative: month.negative,
    ...(known === undefined ? { others: rest } : { neutral: rest - known, positive: known }),
    unscored: month.tickets - month.scored,
  };
}

/** The parts that these months have, negative first. */
export function moodParts(months: readonly MoodMonth[]): Part[] {
  const parted = months.every((month) => typeof month.positive === 'number');
  return [
    negative,
    ...(parted ? [neutral, positive] : [others]),
    ...(months.some(({ tickets, scored }) => tickets > scored) ? [unscored] : []),
  ];
}
