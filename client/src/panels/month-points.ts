import type { Format } from '../ui/format.js';
import type { Point } from '../ui/point.js';

interface Month {
  month: string;
  complete: boolean;
}

/** Months of an answer as points of a chart. */
export function monthPoints<M extends Month>(
  months: readonly M[],
  value: (month: M) => number | null | undefined,
  format: Format,
): Point[] {
  const tick = months.length > 13 ? format.shortMonth : format.monthOnly;
  return months.map((month) => ({
    label: format.month(month.month),
    tick: tick(month.month),
    value: value(month) ?? null,
    incomplete: !month.complete,
  }));
}

/** Says which month is not over, so that its low bar is not read as a fall. */
export function incompleteNote(months: readonly Month[], format: Format): string | undefined {
  const incomplete = months.filter(({ complete }) => !complete).map(({ month }) => format.month(month));
  return incomplete.length > 0 ? `${incomplete.join(', ')} is not complete yet.` : undefined;
}
