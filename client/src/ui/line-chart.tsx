import { lazy } from 'react';
import { ChartFrame, type ChartProps } from './chart-frame.js';

const Line = lazy(async () => ({ default: (await import('./line-chart-drawing.js')).LineChartDrawing }));

/** A level by month. The way to an incomplete month is dotted and its point hollow; months without a value are gaps. */
export function LineChart({ height = 260, ...props }: Omit<ChartProps, 'parts'>) {
  return (
    <ChartFrame {...props} height={height}>
      <Line {...props} height={height} />
    </ChartFrame>
  );
}
