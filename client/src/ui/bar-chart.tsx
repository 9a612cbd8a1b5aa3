import { memo } from 'react';
import { ChartFrame, type ChartProps, sameChart } from './chart-frame.js';
import { lateDrawing } from './late-drawing.js';

const Bars = lateDrawing(async () => (await import('./bar-chart-drawing.js')).BarChartDrawing);

/** Amounts by month, whole or in parts. An incomplete month is hatched; one click shows the numbers as a table. */
export const BarChart = memo((props: ChartProps) => <ChartFrame {...props} Drawing={Bars} />, sameChart);
