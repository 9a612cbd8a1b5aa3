import type { Format, Unit } from './format.js';
import type { Point } from './point.js';

/** Room for axis labels around the drawing, in pixels. */
export const chartMargin = { top: 8, right: 8, bottom: 28, left: 56 };

/** Both axes in the house style: few ticks, short numbers, no lines but the grid. */
export function chartAxes(points: readonly Point[], unit: Unit, format: Format) {
  const ticks = new Map(points.map((point) => [point.label, point.tick]));
  const step = Math.ceil(points.length / 13);
  const labelled = new Set(points.filter((_, index) => (points.length - 1 - index) % step === 0).map((point) => point.label));
  return {
    axisLeft: { tickSize: 0, tickPadding: 8, tickValues: 4, format: (value: number) => format.axis(value, unit) },
    axisBottom: { tickSize: 0, tickPadding: 10, format: (label: string) => (labelled.has(label) ? (ticks.get(label) ?? '') : '') },
    gridYValues: 4,
  };
}
