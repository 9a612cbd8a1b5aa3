import { summarize } from './chart-summary.js';
import { useFormat } from './format-context.js';
import { NO_VALUE, type Unit } from './format.js';
import type { Point } from './point.js';

interface SparklineProps {
  points: readonly Point[];
  /** Says what it is; read out with the numbers, not shown. */
  label: string;
  unit: Unit;
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

/** Where each value lies; months without one leave a gap. A level line runs through the middle. */
function placesOf(points: readonly Point[], width: number, height: number): (Place | null)[] {
  const values = points.flatMap(({ value }) => value ?? []);
  const lowest = Math.min(...values);
  const spread = Math.max(...values) - lowest;
  const stride = (width - 2 * MARGIN) / Math.max(1, points.length - 1);
  const rise = (value: number) => (spread === 0 ? 0.5 : (value - lowest) / spread);
  return points.map(({ value, incomplete }, index) =>
    value === null
      ? null
      : {
          x: MARGIN + (points.length === 1 ? width / 2 - MARGIN : index * stride),
          y: height - MARGIN - rise(value) * (height - 2 * MARGIN),
          incomplete,
        },
  );
}

/** A line without axes, small enough for a table cell, its last point marked; hollow while that is not complete. */
export function Sparkline({ points, label, unit, width = 96, height = 28 }: SparklineProps) {
  const format = useFormat();
  const places = placesOf(points, width, height);
  const last = places.findLast((place) => place !== null);
  const summary = summarize(label, points, unit, format);
  if (!last)
    return (
      <span role="img" aria-label={summary}>
        {NO_VALUE}
      </span>
    );
  return (
    <svg className="cq-sparkline" role="img" aria-label={summary} width={width} height={height}>
      {places.slice(1).map((end, index) => {
        const start = places[index];
        return start && end ? (
          <line
            key={end.x}
            x1={start.x}
            y1={start.y}
            x2={end.x}
            y2={end.y}
            strokeDasharray={end.incomplete ? '2 3' : undefined}
          />
        ) : null;
      })}
      <circle cx={last.x} cy={last.y} r={2.5} data-incomplete={last.incomplete || undefined} />
    </svg>
  );
}
