import { Bar } from '@nivo/bar';
import { patternLinesDef } from '@nivo/core';
import { useId } from 'react';
import { ComparedLevels, LastAmount } from './bar-chart-layers.js';
import { BarItem } from './bar-item.js';
import { Columns } from './chart-column-layers.js';
import { ChartDrawing, type DrawingProps } from './chart-drawing.js';
import { Key, MonthLabels, ZeroLine } from './chart-layers.js';
import { barGap } from './chart-plan.js';
import type { Part, Point } from './point.js';

const WHOLE = { key: 'value', tone: 'series' } as const;

/** The heights of a bar by part; a whole one is its only part. A month without a value has no bar. */
function heights(point: Point, parts: readonly Part[] | undefined): Record<string, number | null> {
  if (point.value === null || !parts) return { [WHOLE.key]: point.value };
  return Object.fromEntries(parts.map(({ key }) => [key, point.parts?.[key] ?? 0]));
}

/** Draws the bars; loaded when first shown, because the chart library is heavy. */
export function BarChartDrawing(props: DrawingProps) {
  const { points, parts } = props;
  const hatch = useId().replace(/\W/g, '');
  const pieces = parts ?? [WHOLE];
  const incomplete = new Set(points.filter((point) => point.incomplete).map(({ label }) => label));
  return (
    <ChartDrawing kind="bar" {...props}>
      {({ nivo, colors, scale, ...library }) => (
        <Bar
          {...library}
          data={points.map((point) => ({ label: point.label, ...heights(point, parts) }))}
          keys={pieces.map(({ key }) => key)}
          indexBy="label"
          theme={nivo}
          valueScale={scale}
          indexScale={{ type: 'band', round: false }}
          padding={barGap(points.length)}
          innerPadding={parts ? 1 : 0}
          borderRadius={parts ? 1 : 3}
          borderWidth={1}
          colors={pieces.map(({ tone }) => colors[tone])}
          defs={pieces.map(({ key, tone }) =>
            patternLinesDef(`${hatch}-${key}`, {
              background: colors.surface,
              color: colors[tone],
              rotation: -45,
              lineWidth: 2,
              spacing: 6,
            }),
          )}
          fill={pieces.map(({ key }) => ({
            id: `${hatch}-${key}`,
            match: ({ data }: { data: { id: string | number; indexValue: string | number } }) =>
              data.id === key && incomplete.has(String(data.indexValue)),
          }))}
          enableLabel={false}
          barComponent={BarItem}
          layers={['grid', Columns, 'axes', MonthLabels, 'bars', ZeroLine, ComparedLevels, LastAmount, Key]}
        />
      )}
    </ChartDrawing>
  );
}
