import { useComputedColorScheme } from '@mantine/core';
import type { PartTone } from './point.js';

interface ChartColors extends Record<PartTone, string> {
  series: string;
  /** What stands behind for comparison. */
  muted: string;
  surface: string;
  text: string;
  strong: string;
  grid: string;
}

const light: ChartColors = {
  series: '#2d58a6',
  muted: '#8a94a3',
  surface: '#ffffff',
  text: '#596273',
  strong: '#1c2430',
  grid: '#e8ebf0',
  bad: '#c4452f',
  mid: '#98a2b0',
  good: '#2f8f68',
  faint: '#ccd3db',
};

const dark: ChartColors = {
  series: '#7ea3e3',
  muted: '#7b8696',
  surface: '#1d2126',
  text: '#a3adba',
  strong: '#e8ebf0',
  grid: '#31373f',
  bad: '#e8735d',
  mid: '#6a7584',
  good: '#4fae85',
  faint: '#424a55',
};

/** The colours and the type that every chart draws with, in the current colour scheme. */
export function useChartTheme() {
  const colors = useComputedColorScheme('light') === 'dark' ? dark : light;
  const text = { fontSize: 12, fill: colors.text, fontFamily: 'inherit' };
  return {
    colors,
    nivo: {
      text,
      grid: { line: { stroke: colors.grid, strokeWidth: 1 } },
      axis: { ticks: { text, line: { stroke: 'transparent' } }, domain: { line: { stroke: 'transparent' } } },
      tooltip: { container: { background: 'transparent', padding: 0, boxShadow: 'none' } },
    },
  };
}
