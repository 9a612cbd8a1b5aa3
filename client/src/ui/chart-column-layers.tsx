import { useTooltip } from '@nivo/tooltip';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useChart } from './chart-context.js';
import { ChartTooltip } from './chart-tooltip.js';
import { pointWords, spoken } from './chart-words.js';
import { useFormat } from './format-context.js';

/** Where an arrow key leads from the place `at` in a row of `count`. */
const steps: Record<string, (at: number, count: number) => number> = {
  ArrowLeft: (at) => at - 1,
  ArrowDown: (at) => at - 1,
  ArrowRight: (at) => at + 1,
  ArrowUp: (at) => at + 1,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Moves the focus among the marks of a group. */
function moveFocus(event: KeyboardEvent<SVGGElement>): void {
  const marks = [...event.currentTarget.querySelectorAll<SVGElement>('.cq-column')];
  const at = marks.findIndex((mark) => mark === document.activeElement);
  const next = steps[event.key]?.(at, marks.length);
  if (next === undefined || at < 0) return;
  event.preventDefault();
  marks[next]?.focus();
}

interface MarkProps {
  'aria-label': string;
  className: string;
  tabIndex: number;
  onFocus: () => void;
  onBlur: () => void;
  onMouseEnter: () => void;
  children: ReactNode;
}

function Mark({ href, children, ...mark }: MarkProps & { href?: string }) {
  return href ? (
    <Link to={href} preventScrollReset {...mark}>
      {children}
    </Link>
  ) : (
    <g role="img" {...mark}>
      {children}
    </g>
  );
}

/**
 * The strip of each point: pointed at or focused it tells its value, and leads to its rows where it has an address. The
 * Tab key enters the row of strips once, at the latest; arrow keys move within it; Escape takes the tooltip away.
 */
export function Columns() {
  const chart = useChart();
  const { kind, points, comparison, plan, colors } = chart;
  const format = useFormat();
  const { showTooltipAt, hideTooltip } = useTooltip();
  const [visited, setVisited] = useState<number>();

  const isKnown = (index: number) =>
    [points[index], comparison?.points[index]].some((point) => point && point.value !== null);
  const reached = points.flatMap((_, index) => (isKnown(index) ? [index] : []));
  const entry = visited !== undefined && reached.includes(visited) ? visited : reached.at(-1);

  const tell = (index: number) => {
    const words = pointWords(chart, index, format);
    const column = plan.columns[index];
    const point = points[index];
    if (!words || !column || !point) return;
    const value = point.value ?? comparison?.points[index]?.value ?? 0;
    showTooltipAt(
      <ChartTooltip words={words} hint={point.href && 'Click for the rows'} />,
      [plan.margin.left + column.x, plan.margin.top + plan.y(value)],
      column.x > plan.innerWidth / 2 ? 'left' : 'right',
    );
  };

  return (
    <g
      data-screen-only=""
      onMouseLeave={hideTooltip}
      onKeyDown={(event) => (event.key === 'Escape' ? hideTooltip() : moveFocus(event))}
    >
      {reached.map((index) => {
        const column = plan.columns[index]!;
        const point = points[index]!;
        return (
          <Mark
            key={point.label}
            href={point.href}
            className="cq-column"
            aria-label={spoken(pointWords(chart, index, format)!)}
            tabIndex={index === entry ? 0 : -1}
            onFocus={() => {
              setVisited(index);
              tell(index);
            }}
            onBlur={hideTooltip}
            onMouseEnter={() => tell(index)}
          >
            <rect
              className="cq-column-area"
              x={column.from}
              y={-6}
              width={column.to - column.from}
              height={plan.innerHeight + 12}
              rx={4}
            />
            {kind === 'line' && point.value !== null && (
              <circle
                className="cq-column-mark"
                cx={column.x}
                cy={plan.y(point.value)}
                r={8}
                fill={colors.series}
              />
            )}
          </Mark>
        );
      })}
    </g>
  );
}
