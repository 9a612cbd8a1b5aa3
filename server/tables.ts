import { Customer } from './customers/customer.js';
import { MIGRATIONS } from './migrations/migrations.js';
import { Product } from './products/product.js';
import { Ticket } from './tickets/ticket.js';
import { Order } from './transactions/order.js';
import { Transaction } from './transactions/transaction.js';

/** What every connection is told of the tables. */
export const TABLES = {
  entities: [Customer, Product, Order, Transaction, Ticket],
  migrations: MIGRATIONS,
  migrationsTableName: 'migrations',
};
