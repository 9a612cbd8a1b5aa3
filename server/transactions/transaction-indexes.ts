/**
 * The ways in which transactions are reached beside their id. A first load drops them and builds them at its end,
 * which takes a fraction of the time of keeping them row by row.
 */
export const TRANSACTION_INDEXES = [
  index('transactions_order', 'order_key, customer_key, day, product_key'),
  index('transactions_customer', 'customer_key, occurred_at, transaction_key'),
  index('transactions_product', 'product_key, occurred_at, transaction_key'),
  index('transactions_occurred', 'occurred_at, transaction_key'),
];

function index(name: string, columns: string) {
  return { drop: `drop index ${name}`, create: `create index ${name} on sales_transactions (${columns})` };
}
