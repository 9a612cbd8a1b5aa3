import { memo } from 'react';
import { ChartFrame, type ChartProps, sameChart } from './chart-frame.js';
import { lateDrawing } from './late-drawing.js';

const Line = lateDrawing(async () => (await import('./line-chart-drawing.js')).LineChartDrawing);

/** A level by month. The way to an incomplete month is dotted and its point hollow; months without a value are gaps. */
export const LineChart = memo(
  (props: Omit<ChartProps, 'parts'>) => <ChartFrame {...props} Drawing={Line} />,
  sameChart,
);
