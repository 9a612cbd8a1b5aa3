import type { Route } from './route.js';
import { anomalies } from './routes/anomalies.js';
import { customer } from './routes/customer.js';
import { customers } from './routes/customers.js';
import { overview } from './routes/overview.js';
import { product } from './routes/product.js';
import { products } from './routes/products.js';
import { tickets } from './routes/tickets.js';
import { transactions } from './routes/transactions.js';
import { trends } from './routes/trends.js';

/** The REST API: its handlers and its OpenAPI document are both made from this table. */
export const ROUTES = {
  customers,
  customer,
  products,
  product,
  transactions,
  tickets,
  overview,
  anomalies,
  trends,
} satisfies Record<string, Route>;
