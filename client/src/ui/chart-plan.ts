import { KEY_ROW, type KeyEntry, type PlacedEntry, placeKey } from './chart-key.js';
import { type AxisLabel, axisLabels } from './chart-labels.js';
import { textWidth } from './chart-text-width.js';
import { niceTicks } from './chart-ticks.js';
import type { Format, Unit } from './format.js';
import type { Comparison, Part, Point } from './point.js';

/** What is to be drawn, and on how much room. */
export interface ChartOrder {
  kind: 'line' | 'bar';
  points: readonly Point[];
  comparison?: Comparison;
  parts?: readonly Part[];
  unit: Unit;
  width: number;
  height: number;
  axisRoom?: number;
}

/** The place of one point: its middle, and the strip that belongs to it. In pixels from the left of the drawing. */
export interface Column {
  x: number;
  from: number;
  to: number;
}

/** Where everything lies. Heights are in pixels from the top of the drawing, which begins within the margin. */
export interface ChartPlan {
  margin: { top: number; right: number; bottom: number; left: number };
  innerWidth: number;
  innerHeight: number;
  ticks: readonly number[];
  tickText: (value: number) => string;
  scale: { min: number; max: number };
  labels: readonly (AxisLabel | undefined)[];
  columns: readonly Column[];
  y: (value: number) => number;
  key: readonly PlacedEntry[];
  /** Whether the comparison's name stands at its end instead of in the key. */
  namesAtEnd: boolean;
}

/** Share of a strip that its bar leaves free; few bars stay slim. */
export const barGap = (count: number) => Math.max(0.32, 0.9 - 0.12 * count);

const LINE = 14;
const WIDE_ENOUGH_FOR_NAMES = 520;

/** Scores lie around zero; everything else starts at zero unless it goes below. */
function ticksOf({ points, comparison, unit, height }: ChartOrder): number[] {
  const values = [...points, ...(comparison?.points ?? [])].flatMap(({ value }) => value ?? []);
  const count = Math.max(2, Math.min(4, Math.round(height / 60)));
  if (unit === 'score') {
    const reach = Math.max(0.1, ...values.map(Math.abs));
    return niceTicks(-reach, reach, count);
  }
  const least = unit === 'count' ? 1 : 0;
  return niceTicks(Math.min(0, ...values), Math.max(0, ...values), count, least);
}

function columnsOf({ kind, points }: ChartOrder, innerWidth: number): Column[] {
  const count = points.length;
  if (kind === 'line') {
    const stride = innerWidth / Math.max(1, count - 1);
    return points.map((_, index) => {
      const x = count === 1 ? innerWidth / 2 : index * stride;
      return { x, from: Math.max(0, x - stride / 2), to: Math.min(innerWidth, x + stride / 2) };
    });
  }
  // As a band scale lays them out, with the gap at both ends too.
  const gap = barGap(count);
  const stride = innerWidth / (count + gap);
  return points.map((_, index) => {
    const x = (index + (1 + gap) / 2) * stride;
    return { x, from: x - stride / 2, to: x + stride / 2 };
  });
}

function keyOf({ comparison, parts = [] }: ChartOrder, namesAtEnd: boolean): KeyEntry[] {
  return [
    ...parts.map(({ label, tone }) => ({ label, sample: tone })),
    ...(comparison && !namesAtEnd ? [{ label: comparison.label, sample: 'dashed' as const }] : []),
  ];
}

/** The value that is written at the end of a line: the last known one. */
export function lastKnown(points: readonly Point[]): number {
  return points.findLastIndex(({ value }) => value !== null);
}

/** As long as a name at the end of a line may be, in pixels. */
export const LONGEST_NAME = 110;

/** Room at the right for what is written at the ends of lines. */
function endRoom({ points, comparison, unit }: ChartOrder, namesAtEnd: boolean, format: Format): number {
  const last = points[lastKnown(points)]?.value ?? null;
  const value = textWidth(last === null ? '' : format.axis(last, unit), 13);
  const name = namesAtEnd ? Math.min(LONGEST_NAME, textWidth(comparison?.label ?? '')) : 0;
  return Math.max(value, name) + 14;
}

/** Lays out a chart on the pixels it has, so that no text meets another. */
export function planChart(order: ChartOrder, format: Format): ChartPlan {
  const { kind, points, comparison, unit, width, height, axisRoom = 0 } = order;
  const ticks = ticksOf(order);
  const [min = 0, max = 0] = [ticks[0], ticks.at(-1)];
  // Compact numbers have one decimal, too few for steps below one.
  const fine = (ticks[1] ?? 1) - min < 1;
  const tickText = (value: number) => (fine ? format.value(value, unit) : format.axis(value, unit));

  const namesAtEnd = kind === 'line' && comparison !== undefined && width >= WIDE_ENOUGH_FOR_NAMES;
  const key = placeKey(keyOf(order, namesAtEnd), width);
  const keyRows = key.length === 0 ? 0 : (key.at(-1)?.row ?? 0) + 1;
  const margin = {
    top: 18 + keyRows * KEY_ROW,
    right: kind === 'line' ? endRoom(order, namesAtEnd, format) : 4,
    bottom: 26 + (points.some(({ year }) => year) ? LINE : 0),
    left: Math.max(axisRoom, ...ticks.map((tick) => textWidth(tickText(tick)) + 10)),
  };
  const innerWidth = Math.max(1, width - margin.left - margin.right);
  const innerHeight = Math.max(1, height - margin.top - margin.bottom);
  const scale = { min, max: max === min ? min + 1 : max };
  const columns = columnsOf(order, innerWidth);
  const stride = (columns[1]?.x ?? innerWidth) - (columns[0]?.x ?? 0);
  return {
    margin,
    innerWidth,
    innerHeight,
    ticks,
    tickText,
    scale,
    columns,
    labels: axisLabels(points, stride),
    y: (value) => (innerHeight * (scale.max - value)) / (scale.max - scale.min),
    key,
    namesAtEnd,
  };
}
