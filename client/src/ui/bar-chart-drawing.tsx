import { Bar, ResponsiveBar } from '@nivo/bar';
import { patternLinesDef } from '@nivo/core';
import { BarItem } from './bar-item.js';
import { chartAxes, chartMargin, useTickStep } from './chart-axes.js';
import type { ChartProps } from './chart-frame.js';
import { useChartTheme } from './chart-theme.js';
import { ChartTooltip } from './chart-tooltip.js';
import { useFormat } from './format-context.js';

/** Draws the bars; loaded when first shown, because the chart library is heavy. */
export function BarChartDrawing({ points, label, unit, height = 260, width }: ChartProps) {
  const format = useFormat();
  const { colors, nivo } = useChartTheme();
  const byLabel = new Map(points.map((point) => [point.label, point]));
  const incomplete = new Set(points.filter((point) => point.incomplete).map((point) => point.label));

  const lowest = Math.min(0, ...points.map(({ value }) => value ?? 0));

  const props = {
    ...chartAxes(points, unit, format, useTickStep(points)),
    data: points.map((point) => ({ label: point.label, value: point.value ?? 0 })),
    keys: ['value'],
    indexBy: 'label',
    theme: nivo,
    margin: chartMargin,
    valueScale: { type: 'linear' as const, nice: true, min: lowest },
    markers:
      lowest < 0
        ? [{ axis: 'y' as const, value: 0, lineStyle: { stroke: colors.text, strokeWidth: 1 } }]
        : [],
    // Few bars stay slim.
    padding: Math.max(0.32, 0.9 - 0.12 * points.length),
    borderRadius: 3,
    borderWidth: 1,
    colors: [colors.series],
    defs: [
      patternLinesDef('so-far', {
        background: colors.surface,
        color: colors.series,
        rotation: -45,
        lineWidth: 2,
        spacing: 6,
      }),
    ],
    fill: [
      {
        id: 'so-far',
        match: (bar: { data: { indexValue: string | number } }) =>
          incomplete.has(String(bar.data.indexValue)),
      },
    ],
    enableLabel: false,
    animate: false,
    role: 'group',
    ariaLabel: label,
    barComponent: BarItem,
    barAriaLabel: ({ indexValue, value }: { indexValue: string | number; value: number | null }) =>
      `${indexValue}${incomplete.has(String(indexValue)) ? ', so far' : ''}: ${format.value(value, unit)}`,
    tooltip: ({ indexValue }: { indexValue: string | number }) => {
      const point = byLabel.get(String(indexValue));
      return point ? <ChartTooltip point={point} unit={unit} /> : null;
    },
  };
  return width ? <Bar {...props} width={width} height={height} /> : <ResponsiveBar {...props} />;
}
