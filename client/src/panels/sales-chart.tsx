import type { SalesMonthFragment } from '../generated/graphql.js';
import { BarChart } from '../ui/bar-chart.js';
import { useFormat } from '../ui/format-context.js';
import { type Days, daysOf, incompleteNote, monthPoints } from './month-points.js';

export interface SalesChartProps {
  months: readonly SalesMonthFragment[];
  /** The same months at another time, the first to stand behind the first. */
  comparison?: { label: string; months: readonly SalesMonthFragment[] };
  /** Address that opens the sales of some days; each bar leads to those of its month. */
  rows?: (days: Days) => string;
  height?: number;
  axisRoom?: number;
}

/** Net revenue by month. */
export function SalesChart({ months, comparison, rows, height, axisRoom }: SalesChartProps) {
  const format = useFormat();
  const note = ['Sales less returns.', incompleteNote(months, format)].filter(Boolean).join(' ');
  const pointsOf = (of: readonly SalesMonthFragment[]) =>
    monthPoints(
      of,
      ({ netRevenue }) => netRevenue,
      format,
      ({ month, orders, units }) => ({
        detail: `${format.count(orders)} orders, ${format.count(units)} units`,
        href: rows?.(daysOf(month)),
      }),
    );
  return (
    <BarChart
      label="Net revenue by month"
      unit="money"
      note={note}
      height={height}
      axisRoom={axisRoom}
      points={pointsOf(months)}
      comparison={comparison && { label: comparison.label, points: pointsOf(comparison.months) }}
    />
  );
}
