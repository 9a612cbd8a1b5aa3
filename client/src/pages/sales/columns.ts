import type { Exported } from '../../panels/listed-column.js';
import type { SaleColumn } from '../../panels/sale-table.js';
import type { Hidden } from '../../panels/seen.js';

/** What the list of sales can show, and under which names a file has it. */
export const saleColumns = (hidden: Hidden) =>
  [
    { column: 'day', key: 'OCCURRED_AT', exported: ['occurred_at'] },
    { column: 'order', key: 'order', exported: ['order_id'] },
    { column: 'customer', key: 'customer', exported: ['customer_name'] },
    { column: 'product', key: 'product', exported: ['product_name'] },
    { column: 'quantity', key: 'quantity', exported: ['quantity'] },
    { column: 'price', key: 'price', exported: ['unit_price'], withheld: hidden('SALES') },
    { column: 'amount', key: 'amount', exported: ['amount'], withheld: hidden('SALES') },
  ] satisfies readonly (Exported & { column: SaleColumn })[];
