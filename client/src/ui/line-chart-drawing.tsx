import { Line, ResponsiveLine } from '@nivo/line';
import { chartAxes, chartMargin, useTickStep } from './chart-axes.js';
import type { ChartProps } from './chart-frame.js';
import { useChartTheme } from './chart-theme.js';
import { ChartTooltip } from './chart-tooltip.js';
import type { Unit } from './format.js';
import { useFormat } from './format-context.js';
import { Points, Segments, type Series } from './line-chart-layers.js';
import type { Point } from './point.js';

/** Scores lie between −1 and 1 and shares from 0 up; everything else starts at 0 too unless it goes below. */
function scaleOf(unit: Unit, points: readonly Point[]) {
  const values = points.flatMap(({ value }) => (value === null ? [] : [Math.abs(value)]));
  const reach = Math.max(0.1, ...values) * 1.15;
  return unit === 'score'
    ? { type: 'linear' as const, min: -reach, max: reach }
    : { type: 'linear' as const, min: Math.min(0, ...points.map(({ value }) => value ?? 0)), max: reach };
}

/** Draws the line; loaded when first shown, because the chart library is heavy. */
export function LineChartDrawing({ points, label, unit, height = 260, width }: ChartProps) {
  const format = useFormat();
  const { colors, nivo } = useChartTheme();
  const props = {
    ...chartAxes(points, unit, format, useTickStep(points)),
    data: [{ id: label, data: points.map((point) => ({ x: point.label, y: point.value, point, unit })) }],
    theme: nivo,
    margin: { ...chartMargin, right: 16 },
    xScale: { type: 'point' as const },
    yScale: scaleOf(unit, points),
    colors: [colors.series],
    lineWidth: 2,
    enableGridX: false,
    markers:
      unit === 'score'
        ? [{ axis: 'y' as const, value: 0, lineStyle: { stroke: colors.text, strokeWidth: 1 } }]
        : [],
    layers: ['grid' as const, 'markers' as const, 'axes' as const, Segments, Points, 'mesh' as const],
    useMesh: true,
    animate: false,
    role: 'group',
    ariaLabel: label,
    tooltip: ({ point: { data } }: { point: { data: Series['data'][number] } }) => (
      <ChartTooltip point={data.point} unit={unit} />
    ),
  };
  return width ? (
    <Line<Series> {...props} width={width} height={height} />
  ) : (
    <ResponsiveLine<Series> {...props} />
  );
}
