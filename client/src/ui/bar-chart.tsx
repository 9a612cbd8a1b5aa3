import { lazy } from 'react';
import { ChartFrame, type ChartProps } from './chart-frame.js';

const Bars = lazy(async () => ({ default: (await import('./bar-chart-drawing.js')).BarChartDrawing }));

/** Amounts by month. An incomplete month is hatched; one click shows the numbers as a table. */
export function BarChart(props: ChartProps) {
  return (
    <ChartFrame {...props}>
      <Bars {...props} />
    </ChartFrame>
  );
}
