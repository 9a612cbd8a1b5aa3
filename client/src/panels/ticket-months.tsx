import { Card } from '../ui/card.js';
import { MoodChart, type MoodChartProps } from './mood-chart.js';

/** How many tickets came and how they felt, in a frame of its own. */
export function TicketMonths(props: MoodChartProps) {
  return (
    <Card>
      <MoodChart {...props} />
    </Card>
  );
}
