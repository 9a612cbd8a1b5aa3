import type { SaleLine } from '../rollups/open-order.js';
import type { Change } from './store-records.js';

/** Changed lines as the rollups sum them. @param columns those of the changes' cells. */
export function saleLines(columns: readonly string[], changes: readonly Change[]): SaleLine[] {
  const at = (column: string) => columns.indexOf(column);
  const [order, product, customer] = [at('order_key'), at('product_key'), at('customer_key')];
  const [day, month, quantity, amount] = [at('day'), at('month'), at('quantity'), at('amount')];
  return changes.map(({ after }) => ({
    order: Number(after[order]),
    product: Number(after[product]),
    customer: Number(after[customer]),
    segment: 0,
    day: Number(after[day]),
    month: Number(after[month]),
    quantity: Number(after[quantity]),
    amount: Number(after[amount]),
  }));
}
