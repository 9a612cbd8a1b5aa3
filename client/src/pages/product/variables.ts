import type { ProductQueryVariables } from '../../generated/graphql.js';
import type { Address } from '../../url/address.js';
import { currentCursor } from '../../url/cursor-pages.js';

/** Rows on a page of its latest sales, and of its latest tickets. */
export const RECENT_ROWS = 10;

/** What the page of one product asks the server, told by its address. */
export const productVariables = ({ params, search }: Address): ProductQueryVariables => ({
  id: params['id'] ?? '',
  rows: RECENT_ROWS,
  salesAfter: currentCursor(search, 'sales'),
  ticketsAfter: currentCursor(search, 'tickets'),
});
