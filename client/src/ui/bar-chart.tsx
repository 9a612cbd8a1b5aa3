import { lazy } from 'react';
import { ChartFrame, type ChartProps } from './chart-frame.js';

const Bars = lazy(async () => ({ default: (await import('./bar-chart-drawing.js')).BarChartDrawing }));

/** Amounts by month, whole or in parts. An incomplete month is hatched; one click shows the numbers as a table. */
export function BarChart({ height = 260, ...props }: ChartProps) {
  return (
    <ChartFrame {...props} height={height}>
      <Bars {...props} height={height} />
    </ChartFrame>
  );
}
