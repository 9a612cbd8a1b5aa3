import type { TicketMonthFragment } from '../generated/graphql.js';
import { BarChart } from '../ui/bar-chart.js';
import { useFormat } from '../ui/format-context.js';
import type { Format } from '../ui/format.js';
import { type Days, daysOf, incompleteNote, monthPoints } from './month-points.js';
import { type MoodMonth, moodParts, moodsOf } from './mood-parts.js';

type Months = readonly (TicketMonthFragment & MoodMonth)[];

export interface MoodChartProps {
  /** With `positive` where the answer tells it; otherwise what is not negative is one part. */
  months: Months;
  /** The same months at another time, the first to stand behind the first. */
  comparison?: { label: string; months: Months };
  /** Address that opens the tickets of some days; each bar leads to those of its month. */
  rows?: (days: Days) => string;
  label?: string;
  height?: number;
  axisRoom?: number;
}

function detailOf({ scored, negative, averageSentiment }: TicketMonthFragment, format: Format) {
  if (scored === 0) return undefined;
  return `${format.share(negative / scored)} negative, on average ${format.score(averageSentiment)}`;
}

/** How many tickets came, month by month, and how they felt. */
export function MoodChart({
  months,
  comparison,
  rows,
  label = 'Ticket sentiment by month',
  height,
  axisRoom,
}: MoodChartProps) {
  const format = useFormat();
  const note = ['Negative tickets lie at the bottom.', incompleteNote(months, format)]
    .filter(Boolean)
    .join(' ');
  const pointsOf = (of: Months) =>
    monthPoints(
      of,
      ({ tickets }) => tickets,
      format,
      (month) => ({
        parts: moodsOf(month),
        detail: detailOf(month, format),
        href: rows?.(daysOf(month.month)),
      }),
    );
  return (
    <BarChart
      label={label}
      unit="count"
      note={note}
      height={height}
      axisRoom={axisRoom}
      parts={moodParts(months)}
      points={pointsOf(months)}
      comparison={comparison && { label: comparison.label, points: pointsOf(comparison.months) }}
    />
  );
}
