import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { type Openable, openHref } from './hrefs.js';

/** Makes links that open rows, a ticket or a reason beside the page shown. */
export function useOpenHref(): (target: Openable) => string {
  const [search] = useSearchParams();
  return useCallback((target) => openHref(search, target), [search]);
}
