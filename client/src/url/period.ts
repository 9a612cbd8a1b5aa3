import type { PeriodInput } from '../generated/graphql.js';

export const periods = [
  { value: '12', label: 'Last 12 months' },
  { value: '6', label: 'Last 6 months' },
  { value: '3', label: 'Last 3 months' },
  { value: '1', label: 'Last complete month' },
  { value: 'now', label: 'Month to date' },
  { value: 'all', label: 'All data' },
] as const;

export const defaultPeriod = '12';

/** Moves a month: `shiftMonth('2026-01', -1)` is `2025-12`. */
export function shiftMonth(month: string, by: number): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + by);
  return date.toISOString().slice(0, 7);
}

/** The calendar months that a choice stands for, counted back from the last complete one; without one, all data. */
export function periodOf(
  choice: string,
  lastCompleteMonth: string | null | undefined,
): PeriodInput | undefined {
  if (!lastCompleteMonth || choice === 'all') return undefined;
  if (choice === 'now') {
    const current = shiftMonth(lastCompleteMonth, 1);
    return { from: current, to: current };
  }
  const months = Number(periods.find(({ value }) => value === choice)?.value ?? defaultPeriod);
  return { from: shiftMonth(lastCompleteMonth, 1 - months), to: lastCompleteMonth };
}

/** First and last day of a month, as filters of rows take them; nothing without a month. */
export function monthDays(month: string | null | undefined): { from?: string; to?: string } {
  if (!month) return {};
  const last = new Date(`${shiftMonth(month, 1)}-01T00:00:00Z`);
  last.setUTCDate(0);
  return { from: `${month}-01`, to: last.toISOString().slice(0, 10) };
}
