import './scroll-frame.css';
import { type ReactNode, useEffect, useRef, useState } from 'react';

interface ScrollFrameProps {
  /** Says what is in it, once it scrolls. */
  label: string;
  children: ReactNode;
}

/** Scrolls what is too large for it, so that the page keeps its width; then, and only then, keys reach it too. */
export function ScrollFrame({ label, children }: ScrollFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const outer = frame.current;
    if (!outer) return undefined;
    const measure = new ResizeObserver(() =>
      setScrolls(outer.scrollWidth > outer.clientWidth || outer.scrollHeight > outer.clientHeight),
    );
    measure.observe(outer);
    for (const inner of outer.children) measure.observe(inner);
    return () => measure.disconnect();
  }, []);
  return (
    <div
      ref={frame}
      className="cq-scroll-frame"
      {...(scrolls && { role: 'region', 'aria-label': label, tabIndex: 0 })}
    >
      <div>{children}</div>
    </div>
  );
}
