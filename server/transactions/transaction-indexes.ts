/** A way in which transactions are reached beside their id. */
export interface TransactionIndex {
  drop: string;
  create: string;
  /** The column it is sorted by first, where files often bring rows in that order. */
  mayGrowWith?: 'order_key' | 'occurred_at';
}

export const TRANSACTION_INDEXES: readonly TransactionIndex[] = [
  {
    ...index('transactions_order', 'order_key, customer_key, day, product_key'),
    mayGrowWith: 'order_key',
  },
  index('transactions_customer', 'customer_key, occurred_at, transaction_key'),
  index('transactions_product', 'product_key, occurred_at, transaction_key'),
  { ...index('transactions_occurred', 'occurred_at, transaction_key'), mayGrowWith: 'occurred_at' },
];

function index(name: string, columns: string): Omit<TransactionIndex, 'mayGrowWith'> {
  return { drop: `drop index ${name}`, create: `create index ${name} on sales_transactions (${columns})` };
}
