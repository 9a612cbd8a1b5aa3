import { useMatches } from '@mantine/core';
import type { Format, Unit } from './format.js';
import type { Point } from './point.js';

/** Room for axis labels around the drawing, in pixels. */
export const chartMargin = { top: 8, right: 8, bottom: 28, left: 56 };

/** How many months share one axis label, so that they do not run into each other on a phone. */
export function useTickStep(points: readonly Point[]): number {
  const room = useMatches({ base: 6, sm: 13 });
  return Math.ceil(points.length / room);
}

/** Both axes in the house style: few ticks, short numbers, no lines but the grid. */
export function chartAxes(points: readonly Point[], unit: Unit, format: Format, step: number) {
  const ticks = new Map(points.map((point) => [point.label, point.tick]));
  const labelled = new Set(
    points.filter((_, index) => (points.length - 1 - index) % step === 0).map((point) => point.label),
  );
  return {
    axisLeft: {
      tickSize: 0,
      tickPadding: 8,
      tickValues: 4,
      format: (value: number) => format.axis(value, unit),
    },
    axisBottom: {
      tickSize: 0,
      tickPadding: 10,
      format: (label: string) => (labelled.has(label) ? (ticks.get(label) ?? '') : ''),
    },
    gridYValues: 4,
  };
}
