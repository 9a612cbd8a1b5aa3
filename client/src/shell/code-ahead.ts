import { matchRoutes, type RouteObject } from 'react-router';

/** Loads a page's code as soon as somebody points at a link to it or moves the focus there, so that a click has no wait. */
export function loadCodeAhead(routes: RouteObject[]): void {
  const towards = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (link?.origin !== window.location.origin) return;
    for (const { route } of matchRoutes(routes, link.pathname) ?? []) {
      if (typeof route.lazy !== 'object') continue;
      // Whether it cannot be had is told when it is needed.
      route.lazy.Component?.().catch(() => undefined);
    }
  };
  document.addEventListener('pointerover', towards, { passive: true });
  document.addEventListener('focusin', towards);
}
