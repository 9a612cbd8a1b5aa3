import type { MonthRange } from '../ui/month-range.js';

/** The months there are data for: the first, the latest, and the latest that is over. */
export interface DataMonths {
  first: string;
  last: string;
  lastComplete: string | undefined;
}

export const periods = [
  { value: '12', label: 'Last 12 months' },
  { value: '6', label: 'Last 6 months' },
  { value: '3', label: 'Last 3 months' },
  { value: '1', label: 'Last complete month' },
  { value: 'now', label: 'Month to date' },
  { value: 'ytd', label: 'Year to date' },
  { value: 'all', label: 'All data' },
] as const;

export const defaultPeriod = '12';

/** What the numbers of a period are held against. */
export const comparisons = [
  { value: 'before', label: 'The period before' },
  { value: 'year', label: 'Same months last year' },
  { value: 'none', label: 'Nothing' },
] as const;

export type Comparison = (typeof comparisons)[number]['value'];

export const defaultComparison = 'before' satisfies Comparison;

/** Reads `?compare=`; an unknown word means the default. */
export function comparisonOf(word: string | undefined): Comparison {
  return comparisons.find(({ value }) => value === word)?.value ?? defaultComparison;
}

/** Moves a month: `shiftMonth('2026-01', -1)` is `2025-12`. */
export function shiftMonth(month: string, by: number): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + by);
  return date.toISOString().slice(0, 7);
}

const rangeForm = /^(\d{4}-(?:0[1-9]|1[0-2]))\.\.(\d{4}-(?:0[1-9]|1[0-2]))$/;

/** Months as the address has them: `2026-01..2026-06`. */
export function rangeWord({ from, to }: MonthRange): string {
  return `${from}..${to}`;
}

/** Reads `2026-01..2026-06`; nothing if it is no such range or ends before it begins. */
export function rangeOf(word: string): MonthRange | undefined {
  const [, from, to] = rangeForm.exec(word) ?? [];
  return from && to && from <= to ? { from, to } : undefined;
}

/**
 * The calendar months that a choice stands for; nothing for all data. `12`, `6`, `3` and `1` count back from the last
 * complete month, `now` and `ytd` run up to the last month there are data of. An unknown word means the default.
 */
export function periodOf(
  choice: string,
  lastComplete: string | null | undefined,
  last = lastComplete && shiftMonth(lastComplete, 1),
): MonthRange | undefined {
  const range = rangeOf(choice);
  if (range) return range;
  if (choice === 'all' || !last) return undefined;
  if (choice === 'now') return { from: last, to: last };
  if (choice === 'ytd') return { from: `${last.slice(0, 4)}-01`, to: last };
  if (!lastComplete) return undefined;
  const months = Number(periods.find(({ value }) => value === choice)?.value ?? defaultPeriod);
  return { from: shiftMonth(lastComplete, 1 - months), to: lastComplete };
}

/** First and last day of a month, as filters of rows take them; nothing without a month. */
export function monthDays(month: string | null | undefined): { from?: string; to?: string } {
  if (!month) return {};
  const last = new Date(`${shiftMonth(month, 1)}-01T00:00:00Z`);
  last.setUTCDate(0);
  return { from: `${month}-01`, to: last.toISOString().slice(0, 10) };
}

/** Every month from the first to the last, oldest first. */
export function monthsIn({ from, to }: MonthRange): string[] {
  const months: string[] = [];
  for (let month = from; month <= to; month = shiftMonth(month, 1)) months.push(month);
  return months;
}
