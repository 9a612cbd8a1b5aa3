import type { NumberRows } from '../kit/number-rows.js';
import type { Sales } from '../kit/records.js';
import { sortName } from '../kit/sort-name.js';
import { ANONYMOUS, orderRef } from '../transactions/order.js';
import type { KeyLookup, Keys } from './key-lookup.js';
import type { Table } from './store-records.js';

/** segment_key is filled in by storeCustomers, which alone knows the segments' keys. */
export function customersTable(segmentKeys: ReadonlyMap<string, number>): Table<'customers'> {
  return {
    name: 'customers',
    key: 'customer_key',
    id: 'customer_id',
    columns: {
      name: { type: 'text', field: 'name', value: (customer) => customer.name },
      sort_name: { type: 'text', field: 'name', value: (customer) => sortName(customer.name) },
      email: { type: 'text', field: 'email', value: (customer) => customer.email },
      industry: { type: 'text', field: 'industry', value: (customer) => customer.industry },
      region: { type: 'text', field: 'region', value: (customer) => customer.region },
      segment: { type: 'text', field: 'segment', value: (customer) => customer.segment },
      segment_key: {
        type: 'integer',
        field: 'segment',
        value: (customer) => segmentKeys.get(customer.segment ?? '') ?? null,
      },
      signup_day: { type: 'integer', field: 'signupDay', value: (customer) => customer.signupDay },
    },
  };
}

export const PRODUCTS: Table<'products'> = {
  name: 'products',
  key: 'product_key',
  id: 'product_id',
  columns: {
    name: { type: 'text', field: 'name', value: (product) => product.name },
    sort_name: { type: 'text', field: 'name', value: (product) => sortName(product.name) },
    category: { type: 'text', field: 'category', value: (product) => product.category },
    price: { type: 'bigint', field: 'price', value: (product) => product.price },
    cost: { type: 'bigint', field: 'cost', value: (product) => product.cost },
    excluded: { type: 'boolean', field: 'excluded', value: (product) => product.excluded },
  },
};

export function ticketsTable(customers: Keys, products: Keys): Table<'tickets'> {
  const productKey = (id: string | null) => (id === null ? null : (products.get(id) ?? null));
  return {
    name: 'support_tickets',
    key: 'ticket_key',
    id: 'ticket_id',
    columns: {
      customer_key: {
        type: 'integer',
        field: 'customerId',
        value: (ticket) => customers.get(ticket.customerId) ?? null,
      },
      product_key: { type: 'integer', field: 'productId', value: (ticket) => productKey(ticket.productId) },
      subject: { type: 'text', field: 'subject', value: (ticket) => ticket.subject },
      body: { type: 'text', field: 'body', value: (ticket) => ticket.body },
      channel: { type: 'text', field: 'channel', value: (ticket) => ticket.channel },
      priority: { type: 'text', field: 'priority', value: (ticket) => ticket.priority },
      status: { type: 'text', field: 'status', value: (ticket) => ticket.status },
      sentiment: { type: 'integer', field: 'sentiment', value: (ticket) => ticket.sentiment },
      opened_at: { type: 'bigint', field: 'openedAt', value: (ticket) => ticket.openedAt },
      day: { type: 'integer', field: 'day', value: (ticket) => ticket.day },
      month: { type: 'integer', field: 'month', value: (ticket) => ticket.month },
      resolved_at: { type: 'bigint', field: 'resolvedAt', value: (ticket) => ticket.resolvedAt },
    },
  };
}

export function transactionsTable(orders: Keys, customers: Keys, products: Keys): Table<'transactions'> {
  return {
    name: 'sales_transactions',
    key: 'transaction_key',
    id: 'transaction_id',
    columns: {
      order_key: { type: 'integer', field: 'orderId', value: (line) => orders.get(orderRef(line)) ?? null },
      customer_key: {
        type: 'integer',
        field: 'customerId',
        value: (line) => (line.customerId === null ? ANONYMOUS : (customers.get(line.customerId) ?? null)),
      },
      product_key: {
        type: 'integer',
        field: 'productId',
        value: (line) => products.get(line.productId) ?? null,
      },
      quantity: { type: 'bigint', field: 'quantity', value: (line) => line.quantity },
      unit_price: { type: 'bigint', field: 'unitPrice', value: (line) => line.unitPrice },
      amount: { type: 'bigint', field: 'amount', value: (line) => line.amount },
      occurred_at: { type: 'bigint', field: 'occurredAt', value: (line) => line.occurredAt },
      day: { type: 'integer', field: 'day', value: (line) => line.day },
      month: { type: 'integer', field: 'month', value: (line) => line.month },
    },
  };
}

/** The rows of sales that all are new. @param refs what their orders are known by. */
export function saleRows(
  { columns }: Sales,
  refs: readonly string[],
  orders: KeyLookup,
  customers: KeyLookup,
  products: KeyLookup,
): NumberRows {
  return {
    columns: {
      order_key: known(orders.keysOf(refs)),
      customer_key: known(customers.keysOf(columns.customerId)),
      product_key: known(products.keysOf(columns.productId)),
      quantity: columns.quantity,
      unit_price: columns.unitPrice,
      amount: columns.amount,
      occurred_at: columns.occurredAt,
      day: columns.day,
      month: columns.month,
    },
    texts: { name: 'transaction_id', values: columns.id },
  };
}

/** @throws Error when one of the keys is not known. */
function known(keys: Float64Array): Float64Array {
  if (keys.some(Number.isNaN)) throw new Error('A sale speaks of something that has no key');
  return keys;
}
