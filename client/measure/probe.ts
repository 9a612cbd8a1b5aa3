import type { Page } from 'playwright-core';

/** What a page tells about itself; times in milliseconds. */
interface Probe {
  /** Since the navigation began, until the first figure of a tile was painted. */
  firstFigure: Promise<number>;
  /** Whether everything is there: no skeleton, no chart to come. */
  isDrawn: () => boolean;
  /** For how long nothing has changed. */
  quiet: () => number;
  /** Cumulative layout shift so far: the largest burst of shifts (https://web.dev/articles/cls). */
  layoutShift: () => number;
  /** Follows the first link that matches, and tells how long until the window was painted with what is behind it. */
  follow: (link: string) => Promise<number>;
}

declare global {
  interface Window {
    contexqProbe: Probe;
  }
}

/** A layout shift as the browser reports it; not yet among the types of the DOM. */
interface Shift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
}

/** Runs within the page, before anything of its own, and therefore stands for itself alone. */
function install(): void {
  const bursts: { from: number; last: number; value: number }[] = [];
  new PerformanceObserver((list) => {
    for (const { startTime, value, hadRecentInput } of list.getEntries() as Shift[]) {
      if (hadRecentInput) continue;
      const burst = bursts.at(-1);
      if (burst && startTime - burst.last < 1000 && startTime - burst.from < 5000) {
        burst.last = startTime;
        burst.value += value;
      } else {
        bursts.push({ from: startTime, last: startTime, value });
      }
    }
  }).observe({ type: 'layout-shift', buffered: true });

  let changed = 0;
  new MutationObserver(() => {
    changed = performance.now();
  }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });

  /** When the frame was painted in which it first holds. What is asked within a frame costs no layout of its own. */
  const until = (holds: () => boolean) =>
    new Promise<number>((resolve) => {
      // a message sent from within a frame arrives once the frame is painted
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      const look = () => (holds() ? port2.postMessage(undefined) : requestAnimationFrame(look));
      requestAnimationFrame(look);
    });
  const heading = () => document.querySelector('main h1')?.textContent;
  const inWindow = (element: Element) => element.getBoundingClientRect().top < window.innerHeight;
  const isDrawn = (part: (element: Element) => boolean = () => true) =>
    Boolean(heading()) &&
    !document.querySelector('[aria-busy="true"]') &&
    ![...document.querySelectorAll('.mantine-Skeleton-root')].some(part) &&
    [...document.querySelectorAll('.cq-chart')].filter(part).every((chart) => chart.querySelector('svg'));

  window.contexqProbe = {
    firstFigure: until(() => /\d/.test(document.querySelector('.cq-kpi-value')?.textContent ?? '')),
    isDrawn: () => isDrawn(),
    quiet: () => performance.now() - changed,
    layoutShift: () => Math.max(0, ...bursts.map(({ value }) => value)),
    follow: (selector) => {
      const link = document.querySelector<HTMLAnchorElement>(selector);
      if (!link) throw new Error(`There is no link ${selector} on ${location.href}`);
      const before = heading();
      const start = performance.now();
      link.click();
      return until(() => heading() !== before && isDrawn(inWindow)).then((end) => end - start);
    },
  };
}

/** Lets every document that the page opens from now on tell about itself as `window.contexqProbe`. */
export async function probe(page: Page): Promise<void> {
  await page.addInitScript(install);
}

/** Waits until a page with a probe has drawn everything, and moves no more. */
export async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      window.contexqProbe.isDrawn() &&
      // a chart measures its place and is drawn once more
      window.contexqProbe.quiet() > 200 &&
      // what repeats for ever never comes to rest
      document.getAnimations().every(({ playState, effect }) => {
        return playState !== 'running' || effect?.getComputedTiming().iterations === Infinity;
      }),
    undefined,
    { timeout: 20_000 },
  );
}
