import type { Kind, Records } from '../kit/records.js';
import type { Notation } from './notation.js';
import { readCustomer } from './read-customer.js';
import { readProduct } from './read-product.js';
import { readSale } from './read-sale.js';
import { readTicket } from './read-ticket.js';
import type { Fields, Row } from './row.js';

interface KindSpec<K extends Kind> {
  /** What the file is called. */
  label: string;
  id: string;
  required: readonly string[];
  /** The columns, and the fields of the record that each of them tells. */
  columns: Readonly<Record<string, readonly (keyof Records[K])[]>>;
  reader: (fields: Fields, notation: Notation) => (row: Row) => Records[K];
}

/** The four files: their columns, and how a row becomes a record. */
export const KIND_SPECS: { readonly [K in Kind]: KindSpec<K> } = {
  customers: {
    label: 'customers',
    id: 'customer_id',
    required: ['customer_id', 'name'],
    columns: {
      customer_id: ['id'],
      name: ['name'],
      email: ['email'],
      industry: ['industry'],
      region: ['region'],
      segment: ['segment'],
      signup_date: ['signupDay'],
    },
    reader: readCustomer,
  },
  products: {
    label: 'products',
    id: 'product_id',
    required: ['product_id', 'name'],
    columns: {
      product_id: ['id'],
      name: ['name'],
      category: ['category'],
      price: ['price'],
      cost: ['cost'],
      excluded: ['excluded'],
    },
    reader: readProduct,
  },
  transactions: {
    label: 'sales_transactions',
    id: 'transaction_id',
    required: ['transaction_id', 'product_id', 'quantity', 'unit_price', 'occurred_at'],
    columns: {
      transaction_id: ['id'],
      order_id: ['orderId'],
      customer_id: ['customerId'],
      product_id: ['productId'],
      quantity: ['quantity', 'amount'],
      unit_price: ['unitPrice', 'amount'],
      occurred_at: ['occurredAt', 'day', 'month'],
    },
    reader: readSale,
  },
  tickets: {
    label: 'support_tickets',
    id: 'ticket_id',
    required: ['ticket_id', 'customer_id', 'status', 'opened_at'],
    columns: {
      ticket_id: ['id'],
      customer_id: ['customerId'],
      product_id: ['productId'],
      subject: ['subject'],
      body: ['body'],
      channel: ['channel'],
      priority: ['priority'],
      status: ['status'],
      sentiment_score: ['sentiment'],
      opened_at: ['openedAt', 'day', 'month'],
      resolved_at: ['resolvedAt'],
    },
    reader: readTicket,
  },
};

/** The fields of a record that a file's columns tell of. */
export function givenFields<K extends Kind>(kind: K, columns: Iterable<string>): (keyof Records[K])[] {
  const { columns: known } = KIND_SPECS[kind];
  return [...new Set([...columns].flatMap((column) => known[column] ?? []))];
}
