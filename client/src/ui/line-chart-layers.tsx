import { useChart } from './chart-context.js';
import { lastKnown, LONGEST_NAME } from './chart-plan.js';
import { fitText } from './chart-text-width.js';
import { useFormat } from './format-context.js';
import type { Point } from './point.js';

const CROWDED = 16;

/** The points that have a value, with their places, and `null` for the others. */
function usePlaces(points: readonly Point[]) {
  const { plan } = useChart();
  return plan.columns.map(({ x }, index) => {
    const point = points[index];
    return point && point.value !== null ? { x, y: plan.y(point.value), point } : null;
  });
}

/** What the line is compared with: muted and dashed, behind it. */
export function ComparedLine() {
  const { comparison, colors } = useChart();
  const places = usePlaces(comparison?.points ?? []);
  const path = places.map((place, index) =>
    place ? `${index > 0 && places[index - 1] ? 'L' : 'M'}${place.x} ${place.y}` : '',
  );
  return (
    <path
      className="cq-compared"
      d={path.join('')}
      fill="none"
      stroke={colors.muted}
      strokeWidth={2}
      strokeDasharray="5 4"
    />
  );
}

/** One segment a month, so that the one that ends in an incomplete month can be dotted. */
export function Segments() {
  const { points, colors } = useChart();
  const places = usePlaces(points);
  return (
    <g stroke={colors.series} strokeWidth={2} strokeLinecap="round">
      {places.slice(1).map((end, index) => {
        const start = places[index];
        return start && end ? (
          <line
            key={end.x}
            className="cq-segment"
            x1={start.x}
            y1={start.y}
            x2={end.x}
            y2={end.y}
            strokeDasharray={end.point.incomplete ? '1 5' : undefined}
          />
        ) : null;
      })}
    </g>
  );
}

/** Each point where there is room; in a crowd only those that no line shows, and the last. */
export function Dots() {
  const { points, plan, colors } = useChart();
  const places = usePlaces(points);
  const crowded = plan.innerWidth / points.length < CROWDED;
  const last = lastKnown(points);
  return places.map((place, index) => {
    const alone = !places[index - 1] && !places[index + 1];
    if (!place || (crowded && !alone && index !== last)) return null;
    return (
      <circle
        key={place.x}
        className="cq-dot"
        cx={place.x}
        cy={place.y}
        r={3.5}
        fill={place.point.incomplete ? colors.surface : colors.series}
        stroke={colors.series}
        strokeWidth={2}
      />
    );
  });
}

/** Two texts at one end keep this far apart. */
const LINE = 15;

/** The latest value beside its point, and the name of what it is compared with beside that line. */
export function EndLabels() {
  const format = useFormat();
  const { points, comparison, unit, plan, colors } = useChart();
  const last = lastKnown(points);
  const place = usePlaces(points)[last];
  const before = usePlaces(comparison?.points ?? []).findLast((known) => known !== null);
  const nameAbove = before && place && before.y < place.y;
  const nameY =
    before && place && Math.abs(before.y - place.y) < LINE
      ? place.y + (nameAbove ? -LINE : LINE)
      : (before?.y ?? 0);
  return (
    <>
      {place && (
        <text x={place.x + 9} y={place.y + 4} fontSize={13} fontWeight={650} fill={colors.strong}>
          {format.axis(place.point.value ?? 0, unit)}
        </text>
      )}
      {before && plan.namesAtEnd && (
        <text x={before.x + 9} y={nameY + 4} fontSize={12} fill={colors.text}>
          {fitText(comparison?.label ?? '', LONGEST_NAME)}
        </text>
      )}
    </>
  );
}
