import { fitText, textWidth } from './chart-text-width.js';
import type { Point } from './point.js';

/** What stands under a point, in one line or two. */
export interface AxisLabel {
  tick: string;
  /** Only where it differs from that of the label before. */
  year?: string;
}

const GAP = 8;
const LONGEST = 90;
const YEAR_SIZE = 11;

/** Months skipped between labels, so that years repeat the same ones; other numbers for longer times. */
const STRIDES = [1, 2, 3, 4, 6, 12, 24, 36, 60, 120];

/** Which points keep their label: the first month of a year always does; without years the last point. */
function strideOf(points: readonly Point[], stride: number): { every: number; anchor: number } {
  const widest = Math.max(...points.map(({ tick }) => Math.min(LONGEST, textWidth(tick))));
  const fewest = Math.ceil((widest + GAP) / stride);
  const every = STRIDES.find((candidate) => candidate >= fewest) ?? fewest;
  const newYear = points.findIndex(({ year }, index) => index > 0 && year !== points[index - 1]?.year);
  return { every, anchor: newYear > 0 ? newYear : points.length - 1 };
}

/** The labels under the points, which lie `stride` pixels apart; `undefined` where there is no room for one. */
export function axisLabels(points: readonly Point[], stride: number): (AxisLabel | undefined)[] {
  const { every, anchor } = strideOf(points, stride);
  const labels = points.map(({ tick, year }, index): AxisLabel | undefined => {
    if ((index - anchor) % every !== 0) return undefined;
    return every >= 12 && year ? { tick: year } : { tick: fitText(tick, LONGEST), year };
  });

  // From the last to the first, so that of two years that would meet the one that has begun stays.
  let next = Infinity;
  return labels
    .map((label, index) => ({ label, index, before: labels.slice(0, index).findLast(Boolean) }))
    .reverse()
    .map(({ label, index, before }) => {
      if (!label?.year) return label;
      const hasRoom = (next - index) * stride > textWidth(label.year, YEAR_SIZE) + GAP;
      if (label.year === before?.year || !hasRoom) return { tick: label.tick };
      next = index;
      return label;
    })
    .reverse();
}
