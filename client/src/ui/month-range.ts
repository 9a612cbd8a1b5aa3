import type { Format } from './format.js';

/** Whole months, both included, written `2026-01`. */
export interface MonthRange {
  from: string;
  to: string;
}

/** “Apr – Sep 2026”: the year once where it is one. */
export function monthRangeWords({ from, to }: MonthRange, format: Format): string {
  if (from === to) return format.month(to);
  const start = from.slice(0, 4) === to.slice(0, 4) ? format.monthOnly(from) : format.month(from);
  return `${start} – ${format.month(to)}`;
}
