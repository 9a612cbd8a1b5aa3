import './sparkline.css';
import { summarize } from './chart-summary.js';
import { useFormat } from './format-context.js';
import { NO_VALUE, type Unit } from './format.js';
import type { Comparison, Point } from './point.js';

interface SparklineProps {
  points: readonly Point[];
  /** Says what it is; read out with the numbers, not shown. */
  label: string;
  unit: Unit;
  /** The same at another time, aligned by position. */
  comparison?: Comparison;
  width?: number;
  height?: number;
}

/** Room for the mark of the last point. */
const MARGIN = 4;

interface Place {
  x: number;
  y: number;
  incomplete: boolean;
}

/** Where each value lies between the lowest and the highest of all; a level line runs through the middle. */
function ruler(all: readonly Point[], width: number, height: number) {
  const values = all.flatMap(({ value }) => value ?? []);
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  const spread = highest - lowest;
  const rise = (value: number) => (spread === 0 ? 0.5 : (value - lowest) / spread);
  const y = (value: number) => height - MARGIN - rise(value) * (height - 2 * MARGIN);
  return {
    zero: lowest < 0 && highest > 0 ? y(0) : undefined,
    /** Months without a value leave a gap. */
    places: (points: readonly Point[]): (Place | null)[] => {
      const stride = (width - 2 * MARGIN) / Math.max(1, points.length - 1);
      return points.map(({ value, incomplete }, index) => {
        const x = MARGIN + (points.length === 1 ? width / 2 - MARGIN : index * stride);
        return value === null ? null : { x, y: y(value), incomplete };
      });
    },
  };
}

function Strokes({ places }: { places: readonly (Place | null)[] }) {
  return places.slice(1).map((end, index) => {
    const start = places[index];
    return start && end ? (
      <line
        key={end.x}
        x1={start.x}
        y1={start.y}
        x2={end.x}
        y2={end.y}
        strokeDasharray={end.incomplete ? '1 3' : undefined}
      />
    ) : null;
  });
}

/**
 * A line without axes, small enough for a table cell, its last point marked; hollow while that is not complete. What it is
 * compared with runs dashed behind it, and a hairline marks zero where values lie on both sides.
 */
export function Sparkline({ points, label, unit, comparison, width = 96, height = 28 }: SparklineProps) {
  const format = useFormat();
  const compared = comparison?.points.slice(0, points.length) ?? [];
  const { places: placesOf, zero } = ruler([...points, ...compared], width, height);
  const places = placesOf(points);
  const last = places.findLast((place) => place !== null);
  const summary = summarize({ label, points, unit, comparison }, format);
  if (!last)
    return (
      <span role="img" aria-label={summary}>
        {NO_VALUE}
      </span>
    );
  return (
    <svg className="cq-sparkline" role="img" aria-label={summary} width={width} height={height}>
      {zero !== undefined && <line className="cq-sparkline-zero" x2={width} y1={zero} y2={zero} />}
      <g className="cq-sparkline-compared">
        <Strokes places={placesOf(compared)} />
      </g>
      <Strokes places={places} />
      <circle cx={last.x} cy={last.y} r={2.5} data-incomplete={last.incomplete || undefined} />
    </svg>
  );
}
