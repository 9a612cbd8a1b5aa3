import type { Format } from '../ui/format.js';
import type { Point } from '../ui/point.js';

interface Month {
  month: string;
  complete: boolean;
}

/** Days as the addresses of rows have them, both inclusive. */
export interface Days {
  from: string;
  to: string;
}

type More = Pick<Point, 'detail' | 'href' | 'parts'>;

/** Months of an answer (`2026-10`) as points of a chart. */
export function monthPoints<M extends Month>(
  months: readonly M[],
  value: (month: M) => number | null | undefined,
  format: Format,
  more: (month: M) => More = () => ({}),
): Point[] {
  return months.map((month) => ({
    label: format.month(month.month),
    tick: format.monthOnly(month.month),
    year: format.year(month.month),
    date: month.month,
    value: value(month) ?? null,
    incomplete: !month.complete,
    ...more(month),
  }));
}

/** First and last day of a month. */
export function daysOf(month: string): Days {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return { from: `${month}-01`, to: new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10) };
}

/** Says which month is not over, so that its low bar is not read as a fall. */
export function incompleteNote(months: readonly Month[], format: Format): string | undefined {
  const incomplete = months.filter(({ complete }) => !complete).map(({ month }) => format.month(month));
  return incomplete.length > 0 ? `${incomplete.join(', ')} is not complete yet.` : undefined;
}
