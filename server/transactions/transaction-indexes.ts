import type { Dialect } from '../kit/dialect.js';

/** A way in which transactions are reached beside their id. */
export interface TransactionIndex {
  drop: string;
  create: string;
  /** The column it is sorted by first, where files often bring rows in that order. */
  mayGrowWith?: 'order_key' | 'occurred_at';
}

/** All of them. Times are followed by the key, which every index of SQLite ends with anyway. */
export function transactionIndexes(dialect: Dialect): TransactionIndex[] {
  const time = dialect === 'sqlite' ? 'occurred_at' : 'occurred_at, transaction_key';
  return [
    {
      ...index('transactions_order', 'order_key, customer_key, day, product_key'),
      mayGrowWith: 'order_key',
    },
    index('transactions_customer', `customer_key, ${time}`),
    index('transactions_product', `product_key, ${time}`),
    { ...index('transactions_occurred', time), mayGrowWith: 'occurred_at' },
  ];
}

function index(name: string, columns: string): Omit<TransactionIndex, 'mayGrowWith'> {
  return { drop: `drop index ${name}`, create: `create index ${name} on sales_transactions (${columns})` };
}
