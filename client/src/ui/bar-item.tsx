import type { BarDatum, BarItemProps } from '@nivo/bar';
import { useTooltip } from '@nivo/tooltip';
import { createElement, type MouseEvent } from 'react';

/** A bar that the keyboard reaches, an image with a name; the library's own has a name but no role. */
export function BarItem<Datum extends BarDatum>({
  bar,
  borderRadius,
  borderWidth,
  tooltip,
  ariaLabel,
}: BarItemProps<Datum>) {
  const { showTooltipAt, showTooltipFromEvent, hideTooltip } = useTooltip();
  const content = () => createElement(tooltip, { ...bar, ...bar.data });
  const follow = (event: MouseEvent) => showTooltipFromEvent(content(), event);
  return (
    <rect
      x={bar.x}
      y={bar.y}
      width={bar.width}
      height={bar.height}
      rx={borderRadius}
      fill={bar.data.fill ?? bar.color}
      stroke={bar.color}
      strokeWidth={borderWidth}
      role="img"
      tabIndex={0}
      aria-label={ariaLabel?.(bar.data)}
      onFocus={() => showTooltipAt(content(), [bar.absX + bar.width / 2, bar.absY], 'top')}
      onBlur={hideTooltip}
      onMouseEnter={follow}
      onMouseMove={follow}
      onMouseLeave={hideTooltip}
    />
  );
}
