import { type RefObject, startTransition, useLayoutEffect, useState } from 'react';

/** How far around the window a chart counts as near, as a share of the window. */
const NEAR = 0.5;

/** Not every browser tells when it is idle; by then the page has long been painted. */
const SOON_MS = 200;

const whenIdle = (draw: () => void) =>
  'requestIdleCallback' in window ? window.requestIdleCallback(draw) : setTimeout(draw, SOON_MS);

function isNear(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const { innerHeight } = window;
  return top < innerHeight * (1 + NEAR) && bottom > -innerHeight * NEAR;
}

/**
 * The width of a chart's place in whole pixels; 0 until it is to be drawn: at once in or near the window, elsewhere when
 * the browser has nothing else to do, so that all are there when somebody prints. `fixed` needs no measuring.
 */
export function useChartWidth(placeRef: RefObject<HTMLElement | null>, fixed: number | undefined): number {
  const [measured, setMeasured] = useState(0);
  useLayoutEffect(() => {
    const element = placeRef.current;
    if (fixed || !element) return;
    // together with what stands around it, so that a page known already comes whole
    if (isNear(element)) setMeasured(element.clientWidth);
    const draw = () => startTransition(() => setMeasured(element.clientWidth));
    const near = new IntersectionObserver(([entry]) => (entry?.isIntersecting ? draw() : whenIdle(draw)), {
      rootMargin: `${NEAR * 100}%`,
    });
    near.observe(element);
    // what is drawn keeps to its place, but not while that is out of sight
    const resized = new ResizeObserver(() => setMeasured((width) => width && (element.clientWidth || width)));
    resized.observe(element);
    return () => {
      near.disconnect();
      resized.disconnect();
    };
  }, [placeRef, fixed]);
  return fixed ?? measured;
}
