import type { ReactNode } from 'react';
import { ChartProvider } from './chart-context.js';
import type { ChartProps } from './chart-frame.js';
import { type ChartPlan, planChart } from './chart-plan.js';
import { useChartTheme } from './chart-theme.js';
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

/** What is drawn, and the room for it in pixels. */
export type DrawingProps = ChartProps & Required<Pick<ChartProps, 'width' | 'height'>>;

interface ChartDrawingProps extends DrawingProps {
  kind: 'line' | 'bar';
  children: (props: ReturnType<typeof libraryProps> & ReturnType<typeof useChartTheme>) => ReactNode;
}

/** Plans a drawing on its room, and lets the layers within know the plan. */
export function ChartDrawing({ children, label, ...order }: ChartDrawingProps) {
  const format = useFormat();
  const theme = useChartTheme();
  const plan = planChart(order, format);
  return (
    <ChartProvider value={{ ...order, plan, colors: theme.colors }}>
      {children({ ...libraryProps(plan, { label, height: order.height }), ...theme })}
    </ChartProvider>
  );
}
