import type { NumberRows } from '../kit/number-rows.js';

/** A stored line as the rollups sum it. Quantity and amount are in ten-thousandths; customer and segment are 0 for anonymous. */
export interface SaleLine {
  id: string;
  order: number;
  product: number;
  customer: number;
  segment: number;
  day: number;
  month: number;
  quantity: number;
  amount: number;
  /** Set when its order is summed; they mean what they mean in `order_lines`. */
  inProduct: number;
  inProductMonth: number;
  inCustomerProduct: number;
  inAll: number;
  inCustomer: number;
  inCustomerMonth: number;
}

/** The lines that rows of `sales_transactions` are, but for their segments and flags. */
export function saleLines({ names, cells, texts }: NumberRows): SaleLine[] {
  const at = (name: string) => names.indexOf(name);
  const [order, product, customer] = [at('order_key'), at('product_key'), at('customer_key')];
  const [day, month, quantity, amount] = [at('day'), at('month'), at('quantity'), at('amount')];
  const lines: SaleLine[] = [];
  for (let row = 0; row < cells.length; row += names.length) {
    lines.push({
      id: texts!.values[lines.length]!,
      order: cells[row + order]!,
      product: cells[row + product]!,
      customer: cells[row + customer]!,
      segment: 0,
      day: cells[row + day]!,
      month: cells[row + month]!,
      quantity: cells[row + quantity]!,
      amount: cells[row + amount]!,
      inProduct: 0,
      inProductMonth: 0,
      inCustomerProduct: 0,
      inAll: 0,
      inCustomer: 0,
      inCustomerMonth: 0,
    });
  }
  return lines;
}
