import type { ReactNode } from 'react';
import { ChartProvider } from './chart-context.js';
import type { ChartProps } from './chart-frame.js';
import { type ChartPlan, planChart } from './chart-plan.js';
import { useChartTheme } from './chart-theme.js';
import { useChartWidth } from './chart-width.js';
import { useFormat } from './format-context.js';

/** What both kinds of drawing hand to the chart library, which scales, rules and labels by it. */
function libraryProps(plan: ChartPlan, { label, height }: Required<Pick<ChartProps, 'label' | 'height'>>) {
  const { margin, ticks, tickText, scale } = plan;
  return {
    width: plan.innerWidth + margin.left + margin.right,
    height,
    margin,
    axisLeft: { tickSize: 0, tickPadding: 8, tickValues: [...ticks], format: tickText },
    axisBottom: null,
    gridYValues: [...ticks],
    enableGridX: false,
    scale: { type: 'linear' as const, ...scale },
    animate: false,
    role: 'group',
    ariaLabel: label,
  };
}

interface ChartDrawingProps extends ChartProps {
  kind: 'line' | 'bar';
  height: number;
  children: (props: ReturnType<typeof libraryProps> & ReturnType<typeof useChartTheme>) => ReactNode;
}

/** Measures the place of a drawing, plans it, and lets the layers within know both. */
export function ChartDrawing({ children, label, width: fixed, ...order }: ChartDrawingProps) {
  const [ref, width] = useChartWidth(fixed);
  const format = useFormat();
  const theme = useChartTheme();
  if (width === 0) return <div ref={ref} />;
  const plan = planChart({ ...order, width }, format);
  return (
    <div ref={ref}>
      <ChartProvider value={{ ...order, width, plan, colors: theme.colors }}>
        {children({ ...libraryProps(plan, { label, height: order.height }), ...theme })}
      </ChartProvider>
    </div>
  );
}
