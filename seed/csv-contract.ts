/** The rows of the four files, keyed by their CSV headers; `null` is an empty cell. */
export type CustomerRow = {
  customer_id: string;
  name: string;
  email: string;
  industry: string;
  region: string;
  segment: string;
  /** YYYY-MM-DD */
  signup_date: string;
};

export type ProductRow = {
  product_id: string;
  name: string;
  category: string;
  /** Current list price, at most 2 decimals. */
  price: number;
  cost: number;
  excluded: 'true' | 'false';
};

export type TransactionRow = {
  transaction_id: string;
  order_id: string;
  /** null: an anonymous sale */
  customer_id: string | null;
  product_id: string;
  /** Negative for a return. */
  quantity: number;
  unit_price: number;
  /** YYYY-MM-DDTHH:MM:SSZ */
  occurred_at: string;
};

export type TicketRow = {
  ticket_id: string;
  customer_id: string;
  product_id: string | null;
  subject: string;
  body: string;
  channel: 'email' | 'chat' | 'phone' | 'web';
  priority: 'low' | 'normal' | 'high' | 'urgent';
  status: 'open' | 'pending' | 'resolved' | 'closed';
  /** −1 (furious) … 1 (delighted), 2 decimals. */
  sentiment_score: number;
  opened_at: string;
  /** Only on resolved and closed tickets. */
  resolved_at: string | null;
};

/** Header of each file, in order. */
export const csvColumns = {
  customers: ['customer_id', 'name', 'email', 'industry', 'region', 'segment', 'signup_date'],
  products: ['product_id', 'name', 'category', 'price', 'cost', 'excluded'],
  sales_transactions: [
    'transaction_id',
    'order_id',
    'customer_id',
    'product_id',
    'quantity',
    'unit_price',
    'occurred_at',
  ],
  support_tickets: [
    'ticket_id',
    'customer_id',
    'product_id',
    'subject',
    'body',
    'channel',
    'priority',
    'status',
    'sentiment_score',
    'opened_at',
    'resolved_at',
  ],
} as const satisfies {
  customers: readonly (keyof CustomerRow)[];
  products: readonly (keyof ProductRow)[];
  sales_transactions: readonly (keyof TransactionRow)[];
  support_tickets: readonly (keyof TicketRow)[];
};
