import type { Mapping } from '../mapping.js';

/** The Superstore export: dates as day/month/year, and the total of each line instead of a unit price. */
export const SUPERSTORE: Mapping = {
  description: 'Superstore: one line for each article of an order',
  format: { dateFormats: ['dd/MM/yy'] },
  tables: {
    customers: {
      customer_id: 'Customer ID',
      name: 'Customer Name',
      segment: 'Segment',
      region: 'Region',
    },
    products: {
      product_id: 'Product ID',
      name: 'Product Name',
      category: 'Category',
    },
    transactions: {
      transaction_id: 'Row ID',
      order_id: 'Order ID',
      customer_id: 'Customer ID',
      product_id: 'Product ID',
      quantity: 'Quantity',
      amount: 'Sales',
      occurred_at: 'Order Date',
    },
  },
};
