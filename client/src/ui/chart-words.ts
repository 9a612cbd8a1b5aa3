import type { Format, Unit } from './format.js';
import type { Comparison, Part, Point } from './point.js';

/** What one point says, to whoever does not see it: “Oct 2026, so far: £300.00. A year ago, Oct 2025: £410.00”. */
export interface PointWords {
  /** “Oct 2026, so far”. */
  when: string;
  value: string;
  parts: readonly { key: string; label: string; value: string }[];
  detail?: string;
  /** “A year ago, Oct 2025”, with its value. */
  before?: { when: string; value: string; detail?: string };
}

interface Told {
  points: readonly Point[];
  unit: Unit;
  comparison?: Comparison;
  parts?: readonly Part[];
}

export const timeOf = ({ label, incomplete }: Point) => (incomplete ? `${label}, so far` : label);

/** The words for the point at `index`, and for what it is compared with. */
export function pointWords(
  { points, unit, comparison, parts = [] }: Told,
  index: number,
  format: Format,
): PointWords | undefined {
  const point = points[index];
  if (!point) return undefined;
  const before = comparison?.points[index];
  return {
    when: timeOf(point),
    value: format.value(point.value, unit),
    parts: parts.map(({ key, label }) => ({
      key,
      label,
      value: format.value(point.parts?.[key] ?? 0, unit),
    })),
    detail: point.detail,
    before:
      comparison && before
        ? {
            when: `${comparison.label}, ${timeOf(before)}`,
            value: format.value(before.value, unit),
            detail: before.detail,
          }
        : undefined,
  };
}

/** The same in one line, to be read out. */
export function spoken({ when, value, parts, detail, before }: PointWords): string {
  return [
    `${when}: ${value}`,
    ...(parts.length > 0 ? [parts.map((part) => `${part.label} ${part.value}`).join(', ')] : []),
    ...(detail ? [detail] : []),
    ...(before ? [`${before.when}: ${before.value}`] : []),
    ...(before?.detail ? [before.detail] : []),
  ].join('. ');
}
