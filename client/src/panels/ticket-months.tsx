import type { TicketMonthFragment } from '../generated/graphql.js';
import { Card } from '../ui/card.js';
import { useFormat } from '../ui/format-context.js';
import { LineChart } from '../ui/line-chart.js';
import { incompleteNote, monthPoints } from './month-points.js';

/** How tickets felt, month by month. */
export function TicketMonths({ months }: { months: readonly TicketMonthFragment[] }) {
  const format = useFormat();
  const note = ['From −1, very negative, to +1, very positive.', incompleteNote(months, format)]
    .filter(Boolean)
    .join(' ');
  return (
    <Card>
      <LineChart
        label="Ticket sentiment by month"
        unit="score"
        note={note}
        points={monthPoints(months, ({ averageSentiment }) => averageSentiment, format)}
      />
    </Card>
  );
}
