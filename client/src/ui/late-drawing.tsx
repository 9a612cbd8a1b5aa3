import { type ComponentType, lazy } from 'react';
import type { DrawingProps } from './chart-drawing.js';
import { EmptyState } from './load-view.js';

/** Stands where a drawing would, when its code cannot be had: the rest of the page is as good as before. */
function NoDrawing({ height }: DrawingProps) {
  return (
    <div className="cq-chart-empty" style={{ height }}>
      <EmptyState
        title="The chart could not be loaded"
        advice="The table has its numbers. To see it drawn, load the page again."
      />
    </div>
  );
}

/** A drawing whose code is loaded when it is first shown, because the chart library is heavy. */
export const lateDrawing = (load: () => Promise<ComponentType<DrawingProps>>) =>
  lazy(async () => ({ default: await load().catch(() => NoDrawing) }));
