import type { HealthFragment } from '../../generated/graphql.js';
import type { Format } from '../../ui/format.js';
import type { Point } from '../../ui/point.js';

/** The score at the end of each month; a month under way counts as incomplete. */
export function healthPoints(history: HealthFragment['history'], format: Format): Point[] {
  return history.map(({ month, day, score }) => ({
    label: format.month(month),
    tick: format.monthOnly(month),
    value: score,
    incomplete: day !== lastDay(month),
  }));
}

function lastDay(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
