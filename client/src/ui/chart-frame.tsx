import './chart-frame.css';
import { Skeleton } from '@mantine/core';
import { type ComponentType, type RefObject, Suspense, useRef } from 'react';
import type { DrawingProps } from './chart-drawing.js';
import { ChartMenu } from './chart-menu.js';
import { summarize } from './chart-summary.js';
import { type ChartColumn, chartColumns, chartRows } from './chart-table.js';
import { useChartWidth } from './chart-width.js';
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

/** Charts are given data only, so what reads the same looks the same and need not be drawn again. */
export const sameChart = (before: ChartProps, now: ChartProps) =>
  JSON.stringify(before) === JSON.stringify(now);

interface Drawn {
  /** Draws it; loaded when the first chart is drawn. */
  Drawing: ComponentType<DrawingProps>;
}

/** Keeps the room of a drawing until it is its turn. */
function DrawingPlace({
  within,
  Drawing,
  ...chart
}: ChartProps & Drawn & { within: RefObject<HTMLDivElement | null> }) {
  const { height = 260 } = chart;
  const width = useChartWidth(within, chart.width);
  const awaited = <Skeleton h={height} />;
  return (
    <div style={{ height }} className="cq-chart" ref={within}>
      <Suspense fallback={awaited}>
        {width > 0 ? <Drawing {...chart} {...{ width, height }} /> : awaited}
      </Suspense>
    </div>
  );
}

/** The frame of a chart over months: its words, its months as a table, and what can be saved of it. */
export function ChartFrame({ Drawing, ...chart }: ChartProps & Drawn) {
  const { points, label, note } = chart;
  const format = useFormat();
  const drawing = useRef<HTMLDivElement>(null);
  if (points.every(({ value }) => value === null))
    return (
      <FigureFrame label={label} note={note}>
        <div className="cq-chart-empty" style={{ minHeight: chart.height }}>
          <EmptyState title="Nothing to draw yet" advice="There are no values in these months." />
        </div>
      </FigureFrame>
    );
  return (
    <FigureFrame
      label={label}
      note={note}
      summary={summarize(chart, format)}
      table={
        <DataTable
          caption={`${label}, as a table`}
          rows={points.map(({ label: month, href }, index) => ({ month, href, index }))}
          rowKey={({ month }) => month}
          rowHref={points.some(({ href }) => href) ? ({ href }) => href : undefined}
          columns={chartColumns(chart, format).map(tableColumn)}
        />
      }
      actions={(shown) => (
        <ChartMenu
          label={label}
          note={note}
          rows={() => chartRows(chart, format)}
          drawing={shown === 'drawing' ? drawing : undefined}
        />
      )}
    >
      <DrawingPlace {...chart} Drawing={Drawing} within={drawing} />
    </FigureFrame>
  );
}
