import { Line, type LineCustomSvgLayerProps, ResponsiveLine } from '@nivo/line';
import { chartAxes, chartMargin, useTickStep } from './chart-axes.js';
import type { ChartProps } from './chart-frame.js';
import { useChartTheme } from './chart-theme.js';
import { ChartTooltip } from './chart-tooltip.js';
import type { Unit } from './format.js';
import { useFormat } from './format-context.js';
import type { Point } from './point.js';

interface Series {
  id: string;
  data: readonly { x: string; y: number | null; incomplete: boolean }[];
}

/** One segment a month, so that the one that ends in an incomplete month can be dashed. */
function Segments({ series, lineGenerator, lineWidth }: LineCustomSvgLayerProps<Series>) {
  return series.flatMap(({ id, color, data }) =>
    data.slice(1).map((end, index) => {
      const start = data[index];
      if (!start || start.data.y === null || end.data.y === null) return null;
      return (
        <path
          key={`${id} ${end.data.x}`}
          d={lineGenerator([start.position, end.position]) ?? undefined}
          fill="none"
          stroke={color}
          strokeWidth={lineWidth}
          strokeLinecap="round"
          strokeDasharray={end.data.incomplete ? '4 5' : undefined}
        />
      );
    }),
  );
}

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
  const byLabel = new Map(points.map((point) => [point.label, point]));

  const props = {
    ...chartAxes(points, unit, format, useTickStep(points)),
    data: [{ id: label, data: points.map(({ label: x, value: y, incomplete }) => ({ x, y, incomplete })) }],
    theme: nivo,
    margin: { ...chartMargin, right: 16 },
    xScale: { type: 'point' as const },
    yScale: scaleOf(unit, points),
    colors: [colors.series],
    lineWidth: 2,
    pointSize: 7,
    pointColor: ({ point }: { point: { data: { incomplete: boolean } } }) =>
      point.data.incomplete ? colors.surface : colors.series,
    pointBorderWidth: 2,
    pointBorderColor: colors.series,
    enableGridX: false,
    markers:
      unit === 'score'
        ? [{ axis: 'y' as const, value: 0, lineStyle: { stroke: colors.text, strokeWidth: 1 } }]
        : [],
    layers: [
      'grid' as const,
      'markers' as const,
      'axes' as const,
      Segments,
      'points' as const,
      'mesh' as const,
    ],
    useMesh: true,
    animate: false,
    role: 'img',
    ariaLabel: label,
    isFocusable: true,
    pointAriaLabel: ({ data }: { data: { x: string; y: number | null; incomplete: boolean } }) =>
      `${data.x}${data.incomplete ? ', so far' : ''}: ${format.value(data.y, unit)}`,
    tooltip: ({ point }: { point: { data: { x: string } } }) => {
      const hovered = byLabel.get(point.data.x);
      return hovered ? <ChartTooltip point={hovered} unit={unit} /> : null;
    },
  };
  return width ? (
    <Line<Series> {...props} width={width} height={height} />
  ) : (
    <ResponsiveLine<Series> {...props} />
  );
}
