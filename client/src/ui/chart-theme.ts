import { useComputedColorScheme } from '@mantine/core';

const light = { series: '#2d58a6', surface: '#ffffff', text: '#5b6472', strong: '#1c2430', grid: '#e8ebf0' };
const dark = { series: '#7ea3e3', surface: '#1d2126', text: '#a3adba', strong: '#e8ebf0', grid: '#31373f' };

export type ChartColors = typeof light;

/** The colours and the type that every chart draws with, in the current colour scheme. */
export function useChartTheme() {
  const colors: ChartColors = useComputedColorScheme('light') === 'dark' ? dark : light;
  const text = { fontSize: 12, fill: colors.text, fontFamily: 'inherit' };
  return {
    colors,
    nivo: {
      text,
      grid: { line: { stroke: colors.grid, strokeWidth: 1 } },
      axis: { ticks: { text, line: { stroke: 'transparent' } }, domain: { line: { stroke: 'transparent' } } },
      crosshair: { line: { stroke: colors.text, strokeDasharray: '3 3' } },
      tooltip: { container: { background: 'transparent', padding: 0, boxShadow: 'none' } },
    },
  };
}
