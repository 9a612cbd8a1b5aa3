import type { ChartProps } from './chart-frame.js';
import type { Format } from './format.js';
import type { Point } from './point.js';

/** A column of a chart's table: what a reader sees of each point, and what a file has of it. */
export interface ChartColumn {
  header: string;
  align?: 'right';
  shown: readonly string[];
  plain: readonly (string | number | null)[];
}

const dateOf = (point: Point | undefined) => point?.date ?? point?.label ?? null;
const monthShown = (point: Point | undefined) =>
  point ? `${point.label}${point.incomplete ? ' (so far)' : ''}` : '';

/** Everything a chart draws, point by point: month, value, its parts, and what it is compared with. */
export function chartColumns(props: ChartProps, format: Format): ChartColumn[] {
  const { points, label, unit, parts = [], comparison } = props;
  const numbers = (header: string, values: readonly (number | null)[]): ChartColumn => ({
    header,
    align: 'right',
    shown: values.map((value) => format.value(value, unit)),
    plain: values,
  });
  const months = (header: string, of: readonly (Point | undefined)[]): ChartColumn => ({
    header,
    shown: of.map(monthShown),
    plain: of.map(dateOf),
  });
  const before = points.map((_, index) => comparison?.points[index]);
  return [
    months('Month', points),
    numbers(
      label,
      points.map(({ value }) => value),
    ),
    ...parts.map(({ key, label: part }) =>
      numbers(
        part,
        points.map((point) => (point.value === null ? null : (point.parts?.[key] ?? 0))),
      ),
    ),
    ...(comparison
      ? [
          months(`${comparison.label}: month`, before),
          numbers(
            comparison.label,
            before.map((point) => point?.value ?? null),
          ),
        ]
      : []),
  ];
}

/** The same for a file, with a column that says which months are whole. */
export function chartRows(props: ChartProps, format: Format): (string | number | null)[][] {
  const columns = chartColumns(props, format);
  return [
    [...columns.map(({ header }) => header), 'Complete'],
    ...props.points.map((point, index) => [
      ...columns.map(({ plain }) => plain[index] ?? null),
      point.incomplete ? 'no' : 'yes',
    ]),
  ];
}
