import { Card } from '../ui/card.js';
import { SalesChart, type SalesChartProps } from './sales-chart.js';

/** Net revenue by month, in a frame of its own. */
export function SalesByMonth(props: SalesChartProps) {
  return (
    <Card>
      <SalesChart {...props} />
    </Card>
  );
}
