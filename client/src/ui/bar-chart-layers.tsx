import { useChart } from './chart-context.js';
import { barGap, lastKnown } from './chart-plan.js';
import { textWidth } from './chart-text-width.js';
import { useFormat } from './format-context.js';

/** What each bar is compared with: a muted, dashed level across its strip. */
export function ComparedLevels() {
  const { points, comparison, plan, colors } = useChart();
  const free = (barGap(points.length) - 0.2) / 2;
  return (
    <g className="cq-compared">
      {plan.columns.map(({ from, to }, index) => {
        const value = comparison?.points[index]?.value;
        if (value === undefined || value === null) return null;
        const inset = (to - from) * free;
        const y = plan.y(value);
        const level = { x1: from + inset, x2: to - inset, y1: y, y2: y };
        return (
          <g key={from}>
            {/* Sets it off from the bar it crosses. */}
            <line {...level} stroke={colors.surface} strokeWidth={5} />
            <line {...level} stroke={colors.text} strokeWidth={2} strokeDasharray="4 3" />
          </g>
        );
      })}
    </g>
  );
}

/** The latest amount above its bar, where it does not reach over the neighbour. */
export function LastAmount() {
  const format = useFormat();
  const { points, unit, plan, colors, comparison } = useChart();
  const last = lastKnown(points);
  const column = plan.columns[last];
  const value = points[last]?.value;
  if (!column || value === undefined || value === null) return null;
  const text = format.axis(value, unit);
  if (textWidth(text, 12) > column.to - column.from) return null;
  const level = comparison?.points[last]?.value ?? null;
  const y = plan.y(Math.max(0, value));
  const onLevel = level !== null && plan.y(level) < y && y - plan.y(level) < 18;
  return (
    <text
      x={column.x}
      y={(onLevel ? plan.y(level) : y) - 6}
      fontSize={12}
      fontWeight={650}
      textAnchor="middle"
      fill={colors.strong}
    >
      {text}
    </text>
  );
}
