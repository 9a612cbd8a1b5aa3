import type { LineCustomSvgLayerProps } from '@nivo/line';
import { useTooltip } from '@nivo/tooltip';
import { chartMargin } from './chart-axes.js';
import { ChartTooltip } from './chart-tooltip.js';
import { useFormat } from './format-context.js';
import type { Unit } from './format.js';
import type { Point } from './point.js';

/** A line as the chart library takes it; each datum carries the point it was made from. */
export interface Series {
  id: string;
  data: readonly { x: string; y: number | null; point: Point; unit: Unit }[];
}

/** One segment a month, so that the one that ends in an incomplete month can be dashed. */
export function Segments({ series, lineGenerator, lineWidth }: LineCustomSvgLayerProps<Series>) {
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
          strokeDasharray={end.data.point.incomplete ? '4 5' : undefined}
        />
      );
    }),
  );
}

/** Points that the keyboard reaches, each an image with a name; the library's own have a name but no role. */
export function Points({ points }: LineCustomSvgLayerProps<Series>) {
  const format = useFormat();
  const { showTooltipAt, hideTooltip } = useTooltip();
  return points.map(({ id, x, y, color, data: { point, unit } }) => (
    <circle
      key={id}
      cx={x}
      cy={y}
      r={3.5}
      fill={point.incomplete ? 'var(--cq-surface)' : color}
      stroke={color}
      strokeWidth={2}
      role="img"
      tabIndex={0}
      aria-label={`${point.label}${point.incomplete ? ', so far' : ''}: ${format.value(point.value, unit)}`}
      onFocus={() =>
        showTooltipAt(
          <ChartTooltip point={point} unit={unit} />,
          [chartMargin.left + x, chartMargin.top + y],
          'top',
        )
      }
      onBlur={hideTooltip}
    />
  ));
}
