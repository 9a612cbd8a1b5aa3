import type { BarDatum, BarItemProps } from '@nivo/bar';

/** A bar, or a part of one. The strip around it is what is pointed at, focused and read out. */
export function BarItem<Datum extends BarDatum>({ bar, borderRadius, borderWidth }: BarItemProps<Datum>) {
  // Nothing has no height, and less than nothing once the gap to its neighbour is taken off.
  if (bar.height <= 0) return null;
  return (
    <rect
      className="cq-bar"
      x={bar.x}
      y={bar.y}
      width={bar.width}
      height={bar.height}
      rx={borderRadius}
      fill={bar.data.fill ?? bar.color}
      stroke={bar.color}
      strokeWidth={borderWidth}
      data-month={bar.data.indexValue}
    />
  );
}
