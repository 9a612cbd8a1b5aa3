import { type PageSize, pageSizes } from '../ui/pager.js';
import { useUrlState } from './url-state.js';

/** Reads `?size=50`; the smallest if it is no size of a page. */
export function pageSizeOf(value: (name: string) => string | undefined): PageSize {
  return pageSizes.find((size) => String(size) === value('size')) ?? pageSizes[0];
}

/** How many rows a page has as the address has it, for the pager to show and change. */
export function usePageSize() {
  const { value, change } = useUrlState();
  return {
    value: pageSizeOf(value),
    onChange: (size: PageSize) => change({ size: size === pageSizes[0] ? undefined : String(size) }),
  };
}
