import { useAddress } from '../../url/address.js';
import { currentCursor, cursorPages } from '../../url/cursor-pages.js';
import { pageSizeOf, usePageSize } from '../../url/page-size.js';

type Rows = Parameters<typeof cursorPages>[1];

/** Which page of a list the address asks for, and what turns the pages. */
export function useListing() {
  const { search, value } = useAddress();
  const size = usePageSize();
  return {
    variables: { first: pageSizeOf(value), after: currentCursor(search) },
    pager: (rows: Rows, pending: boolean) => ({
      ...cursorPages(search, rows, size.value),
      pending,
      size,
    }),
  };
}
