import './chart-frame.css';
import { Skeleton } from '@mantine/core';
import { type ReactNode, Suspense, useRef } from 'react';
import { ChartMenu } from './chart-menu.js';
import { summarize } from './chart-summary.js';
import { type ChartColumn, chartColumns, chartRows } from './chart-table.js';
import { DataTable } from './data-table.js';
import { FigureFrame } from './figure-frame.js';
import { useFormat } from './format-context.js';
import { EmptyState } from './load-view.js';
import type { Unit } from './format.js';
import type { Comparison, Part, Point } from './point.js';

export interface ChartProps {
  points: readonly Point[];
  label: string;
  unit: Unit;
  /** The same at another time, aligned by position. */
  comparison?: Comparison;
  /** What each value is divided into; for bars only. */
  parts?: readonly Part[];
  /** What a reader must know to read it rightly. */
  note?: string;
  /** Height of the drawing in pixels, kept while it loads. */
  height?: number;
  /** Room for the axis at the left in pixels, at least: charts of the same months then stand one above the other. */
  axisRoom?: number;
  /** Fixed width in pixels; without it the chart fills its place. */
  width?: number;
}

const tableColumn = ({ header, align, shown }: ChartColumn) => ({
  key: header,
  header,
  align,
  cell: ({ index }: { index: number }) => shown[index] ?? '',
});

/** The frame of a chart over months: its words, its months as a table, and what can be saved of it. */
export function ChartFrame({
  children,
  height,
  ...props
}: ChartProps & { height: number; children: ReactNode }) {
  const { points, label, note } = props;
  const format = useFormat();
  const drawing = useRef<HTMLDivElement>(null);
  if (points.every(({ value }) => value === null))
    return (
      <FigureFrame label={label} note={note}>
        <div className="cq-chart-empty" style={{ minHeight: height }}>
          <EmptyState title="Nothing to draw yet" advice="There are no values in these months." />
        </div>
      </FigureFrame>
    );
  return (
    <FigureFrame
      label={label}
      note={note}
      summary={summarize(props, format)}
      table={
        <DataTable
          caption={`${label}, as a table`}
          rows={points.map(({ label: month, href }, index) => ({ month, href, index }))}
          rowKey={({ month }) => month}
          rowHref={points.some(({ href }) => href) ? ({ href }) => href : undefined}
          columns={chartColumns(props, format).map(tableColumn)}
        />
      }
      actions={(shown) => (
        <ChartMenu
          label={label}
          note={note}
          rows={() => chartRows(props, format)}
          drawing={shown === 'drawing' ? drawing : undefined}
        />
      )}
    >
      <div style={{ height }} className="cq-chart" ref={drawing}>
        <Suspense fallback={<Skeleton h={height} />}>{children}</Suspense>
      </div>
    </FigureFrame>
  );
}
