import { rowsByKey } from '../kit/rows-by-key.js';

/** Makes reads of tables that have a row, or a few, for each customer. */
export const customerRows = rowsByKey('customer_key');
