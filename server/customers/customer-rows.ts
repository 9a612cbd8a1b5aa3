import { rowsByKey } from '../kit/rows-by-key.js';

/** Makes reads of tables that have at most one row for each customer. */
export const customerRows = rowsByKey('customer_key');
