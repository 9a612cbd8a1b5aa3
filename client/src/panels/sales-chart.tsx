import type { SalesMonthFragment } from '../generated/graphql.js';
import { BarChart } from '../ui/bar-chart.js';
import { useFormat } from '../ui/format-context.js';
import { type Days, daysOf, incompleteNote, monthPoints } from './month-points.js';
import { NotSeen, useHidden } from './seen.js';

export interface SalesChartProps {
  months: readonly SalesMonthFragment[];
  /** The same months at another time, the first to stand behind the first. */
  comparison?: { label: string; months: readonly SalesMonthFragment[] };
  /** Address that opens the sales of some days; each bar leads to those of its month. */
  rows?: (days: Days) => string;
  height?: number;
  axisRoom?: number;
}

/** What a bar is as high as: revenue, or for whom that is withheld, orders. */
const measures = {
  revenue: {
    label: 'Net revenue by month',
    unit: 'money',
    note: 'Sales less returns.',
    value: ({ netRevenue }: SalesMonthFragment) => netRevenue,
  },
  orders: {
    label: 'Orders by month',
    unit: 'count',
    note: undefined,
    value: ({ orders }: SalesMonthFragment) => orders,
  },
} as const;

/** Net revenue by month. */
export function SalesChart({ months, comparison, rows, height, axisRoom }: SalesChartProps) {
  const format = useFormat();
  const hidden = useHidden()('SALES') !== undefined;
  const { value, ...measure } = measures[hidden ? 'orders' : 'revenue'];
  const note = [measure.note, incompleteNote(months, format)].filter(Boolean).join(' ');
  const pointsOf = (of: readonly SalesMonthFragment[]) =>
    monthPoints(of, value, format, ({ month, orders, units }) => ({
      detail: `${format.count(orders)} orders, ${format.count(units)} units`,
      href: rows?.(daysOf(month)),
    }));
  return (
    <>
      <BarChart
        label={measure.label}
        unit={measure.unit}
        note={note}
        height={height}
        axisRoom={axisRoom}
        points={pointsOf(months)}
        comparison={comparison && { label: comparison.label, points: pointsOf(comparison.months) }}
      />
      {hidden && <NotSeen matter="SALES" what="Net revenue by month" />}
    </>
  );
}
