import { Line } from '@nivo/line';
import { Columns } from './chart-column-layers.js';
import { ChartDrawing, type DrawingProps } from './chart-drawing.js';
import { Key, MonthLabels, ZeroLine } from './chart-layers.js';
import { ComparedLine, Dots, EndLabels, Segments } from './line-chart-layers.js';

/** Draws the line; loaded when first shown, because the chart library is heavy. */
export function LineChartDrawing(props: DrawingProps) {
  return (
    <ChartDrawing kind="line" {...props}>
      {({ nivo, colors, scale, ...library }) => (
        <Line
          {...library}
          data={[{ id: props.label, data: props.points.map(({ label, value }) => ({ x: label, y: value })) }]}
          theme={nivo}
          xScale={{ type: 'point' }}
          yScale={scale}
          colors={[colors.series]}
          layers={[
            'grid',
            Columns,
            'axes',
            MonthLabels,
            ZeroLine,
            ComparedLine,
            Segments,
            Dots,
            EndLabels,
            Key,
          ]}
        />
      )}
    </ChartDrawing>
  );
}
