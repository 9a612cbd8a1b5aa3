import { createContext, useContext } from 'react';
import type { ChartOrder, ChartPlan } from './chart-plan.js';
import type { useChartTheme } from './chart-theme.js';

/** What the layers of a chart draw from; they are given nothing else. */
interface Chart extends ChartOrder {
  plan: ChartPlan;
  colors: ReturnType<typeof useChartTheme>['colors'];
}

const ChartContext = createContext<Chart | undefined>(undefined);

export const ChartProvider = ChartContext.Provider;

/** The chart around a layer. */
export function useChart(): Chart {
  const chart = useContext(ChartContext);
  if (!chart) throw new Error('A chart layer stands outside of a chart.');
  return chart;
}
