import { lazy, memo } from 'react';
import { ChartFrame, type ChartProps, sameChart } from './chart-frame.js';

const Line = lazy(async () => ({ default: (await import('./line-chart-drawing.js')).LineChartDrawing }));

/** A level by month. The way to an incomplete month is dotted and its point hollow; months without a value are gaps. */
export const LineChart = memo(
  (props: Omit<ChartProps, 'parts'>) => <ChartFrame {...props} Drawing={Line} />,
  sameChart,
);
