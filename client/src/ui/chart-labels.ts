import { fitText, textWidth } from './chart-text-width.js';
import type { Point } from './point.js';

/** What stands under a point, in one line or two. */
export interface AxisLabel {
  tick: string;
  /** Only where it differs from that of the label before. */
  year?: string;
}

const GAP = 10;
const LONGEST = 90;

/** Months skipped between labels, so that years repeat the same ones; other numbers for longer times. */
const STRIDES = [1, 2, 3, 4, 6, 12, 24, 36, 60, 120];

/**
 * The labels under the points, `undefined` where there is no room for one. They never touch when the points lie `stride`
 * pixels apart. The first month of a year keeps its label; without years the last point does.
 */
export function axisLabels(points: readonly Point[], stride: number): (AxisLabel | undefined)[] {
  const widest = Math.max(
    ...points.map(({ tick, year = '' }) => Math.min(LONGEST, Math.max(textWidth(tick), textWidth(year)))),
  );
  const fewest = Math.ceil((widest + GAP) / stride);
  const every = STRIDES.find((candidate) => candidate >= fewest) ?? fewest;
  const newYear = points.findIndex(({ year }, index) => index > 0 && year !== points[index - 1]?.year);
  const anchor = newYear > 0 ? newYear : points.length - 1;
  const chosen = points.map((_, index) => (index - anchor) % every === 0);

  let yearBefore: string | undefined;
  return points.map(({ tick, year }, index) => {
    if (!chosen[index]) return undefined;
    if (every >= 12 && year) return { tick: year };
    const changes = year !== yearBefore;
    yearBefore = year;
    return { tick: fitText(tick, LONGEST), ...(changes && year ? { year } : {}) };
  });
}
