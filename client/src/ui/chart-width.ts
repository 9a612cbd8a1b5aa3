import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The width of the element in whole pixels, known before the first paint; 0 until then. `fixed` needs no measuring. */
export function useChartWidth(fixed: number | undefined): [RefObject<HTMLDivElement | null>, number] {
  const ref = useRef<HTMLDivElement>(null);
  const [measured, setMeasured] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (fixed || !element) return;
    const measure = () => setMeasured(Math.floor(element.getBoundingClientRect().width));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [fixed]);
  return [ref, fixed ?? measured];
}
