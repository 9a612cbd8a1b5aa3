import { Skeleton } from '@mantine/core';
import { type ReactNode, Suspense } from 'react';
import { summarize } from './chart-summary.js';
import { DataTable } from './data-table.js';
import { FigureFrame } from './figure-frame.js';
import { useFormat } from './format-context.js';
import { EmptyState } from './load-view.js';
import type { Unit } from './format.js';
import type { Point } from './point.js';

export interface ChartProps {
  points: readonly Point[];
  label: string;
  unit: Unit;
  /** What a reader must know to read it rightly. */
  note?: string;
  height?: number;
  /** Fixed width in pixels; without it the chart fills its place. */
  width?: number;
}

const columns = (label: string, write: (point: Point) => string) => [
  {
    key: 'month',
    header: 'Month',
    cell: (point: Point) => (point.incomplete ? `${point.label} (so far)` : point.label),
  },
  { key: 'value', header: label, align: 'right' as const, cell: write },
];

/** The frame of a chart over months, with its months as a table. */
export function ChartFrame({
  points,
  label,
  unit,
  note,
  height = 260,
  children,
}: ChartProps & { children: ReactNode }) {
  const format = useFormat();
  if (points.every(({ value }) => value === null))
    return (
      <FigureFrame label={label} note={note}>
        <EmptyState title="Nothing to draw yet" advice="There are no values in these months." />
      </FigureFrame>
    );
  return (
    <FigureFrame
      label={label}
      note={note}
      summary={summarize(label, points, unit, format)}
      table={
        <DataTable
          caption={label}
          rows={points}
          rowKey={(point) => point.label}
          columns={columns(label, (point) => format.value(point.value, unit))}
        />
      }
    >
      <Suspense fallback={<Skeleton h={height} />}>
        <div style={{ height }} className="cq-chart">
          {children}
        </div>
      </Suspense>
    </FigureFrame>
  );
}
