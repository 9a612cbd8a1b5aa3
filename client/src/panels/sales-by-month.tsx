import type { SalesMonthFragment } from '../generated/graphql.js';
import { BarChart } from '../ui/bar-chart.js';
import { Card } from '../ui/card.js';
import { useFormat } from '../ui/format-context.js';
import { incompleteNote, monthPoints } from './month-points.js';

/** Net revenue by month. */
export function SalesByMonth({ months }: { months: readonly SalesMonthFragment[] }) {
  const format = useFormat();
  const note = ['Sales less returns.', incompleteNote(months, format)].filter(Boolean).join(' ');
  return (
    <Card>
      <BarChart
        label="Net revenue by month"
        unit="money"
        note={note}
        points={monthPoints(months, ({ netRevenue }) => netRevenue, format)}
      />
    </Card>
  );
}
