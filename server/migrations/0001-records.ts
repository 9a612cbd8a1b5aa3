import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINITIONS } from '../kit/dialect.js';
import { transactionIndexes } from '../transactions/transaction-indexes.js';

/**
 * The four kinds of record. Keys are small whole numbers for joins; ids are the caller's.
 * Money and quantities are in ten-thousandths, instants in ms since 1970 UTC, days since 1970, months year × 12 + month − 1.
 * In sales a customer_key of 0 stands for anonymous. No foreign keys: every key is looked up in the same transaction that stores it.
 */
export class Records1760000000001 implements MigrationInterface {
  readonly name = 'Records1760000000001';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = runner.connection.options.type as 'sqlite' | 'postgres';
    const { key, id, boolean, clustered } = DEFINITIONS[dialect];
    const statements = [
      `create table segments (segment_key ${key}, name text not null unique)`,
      `create table customers (
         customer_key ${key},
         customer_id ${id} not null unique,
         name text not null,
         sort_name ${id} not null,
         email text,
         industry text,
         region text,
         segment text,
         segment_key integer not null,
         signup_day integer)`,
      'create index customers_name on customers (sort_name, customer_key)',
      'create index customers_segment on customers (segment, sort_name)',
      `create table products (
         product_key ${key},
         product_id ${id} not null unique,
         name text not null,
         sort_name ${id} not null,
         category text,
         price bigint,
         cost bigint,
         excluded ${boolean} not null)`,
      'create index products_name on products (sort_name, product_key)',
      `create table orders (order_key ${key}, order_ref ${id} not null unique)`,
      `create table sales_transactions (
         transaction_key ${key},
         transaction_id ${id} not null unique,
         order_key integer not null,
         customer_key integer not null,
         product_key integer not null,
         quantity bigint not null,
         unit_price bigint not null,
         amount bigint not null,
         occurred_at bigint not null,
         day integer not null,
         month integer not null)`,
      ...transactionIndexes(dialect).map((index) => index.create),
      `create table support_tickets (
         ticket_key ${key},
         ticket_id ${id} not null unique,
         customer_key integer not null,
         product_key integer,
         subject text,
         body text,
         channel text,
         priority text,
         status text not null,
         sentiment integer,
         opened_at bigint not null,
         day integer not null,
         month integer not null,
         resolved_at bigint)`,
      'create index tickets_customer on support_tickets (customer_key, opened_at, ticket_key)',
      'create index tickets_product on support_tickets (product_key, opened_at, ticket_key)',
      'create index tickets_opened on support_tickets (opened_at, ticket_key)',
      'create index tickets_channel on support_tickets (channel)',
      `create table search_terms (
         term ${id} not null,
         kind text not null,
         record_key integer not null,
         primary key (term, kind, record_key)) ${clustered}`,
      'create index search_terms_record on search_terms (kind, record_key)',
      `create table loads (
         load_key ${key},
         source text not null,
         loaded_at bigint not null,
         version integer not null,
         inserted integer not null,
         updated integer not null,
         rejected integer not null)`,
      'create table settings (name text primary key, value text not null)',
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'settings',
      'loads',
      'search_terms',
      'support_tickets',
      'sales_transactions',
      'orders',
      'products',
      'customers',
      'segments',
    ]) {
      await runner.query(`drop table ${table}`);
    }
  }
}
