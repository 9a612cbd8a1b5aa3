import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINITIONS } from '../kit/dialect.js';
import { SchemaError } from './schema-error.js';

const SALES = `
  orders bigint not null,
  units bigint not null,
  gross bigint not null,
  returned_units bigint not null,
  returns bigint not null`;

const LINES = `
  lines bigint not null,
  return_lines bigint not null`;

const SPAN = `
  first_day integer,
  last_day integer`;

const TICKETS = `
  tickets bigint not null,
  unresolved bigint not null,
  scored bigint not null,
  negative bigint not null,
  sentiment bigint not null`;

/** The small tables that every read is answered from; server/rollups says what each row means. */
export class Rollups1760000000002 implements MigrationInterface {
  readonly name = 'Rollups1760000000002';

  async up(runner: QueryRunner): Promise<void> {
    await expectNoRows(runner);
    const { clustered } = DEFINITIONS[runner.connection.options.type as 'sqlite' | 'postgres'];
    const table = (name: string, keys: string, columns: string) =>
      `create table ${name} (${keys.replace(/(\w+)(,|$)/g, '$1 integer not null$2')}, ${columns}, primary key (${keys})) ${clustered}`;
    const statements = [
      table('sales_days', 'day, segment_key', `${SALES}, ${LINES}`),
      table('product_months', 'product_key, month, segment_key', SALES),
      'create index product_months_month on product_months (month, product_key)',
      table('product_totals', 'product_key', `${SALES}, ${LINES}, ${SPAN}`),
      'create index product_totals_gross on product_totals (gross, product_key)',
      table('customer_months', 'customer_key, month', SALES),
      'create index customer_months_month on customer_months (month, customer_key)',
      table('customer_totals', 'customer_key', `${SALES}, ${LINES}, ${SPAN}`),
      'create index customer_totals_gross on customer_totals (gross, customer_key)',
      table(
        'customer_products',
        'customer_key, product_key',
        'orders bigint not null, units bigint not null, gross bigint not null',
      ),
      'create index customer_products_product on customer_products (product_key, gross)',
      table('product_pairs', 'product_a, product_b', 'baskets bigint not null'),
      'create index product_pairs_b on product_pairs (product_b)',
      table('ticket_days', 'day, segment_key', TICKETS),
      table('customer_ticket_months', 'customer_key, month', TICKETS),
      table('customer_ticket_days', 'customer_key, day', 'scored bigint not null, negative bigint not null'),
      table('product_ticket_months', 'product_key, month', TICKETS),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'sales_days',
      'product_months',
      'product_totals',
      'customer_months',
      'customer_totals',
      'customer_products',
      'product_pairs',
      'ticket_days',
      'customer_ticket_months',
      'customer_ticket_days',
      'product_ticket_months',
    ]) {
      await runner.query(`drop table ${table}`);
    }
  }
}

/** No program that was released filled the records without the sums of this migration. */
async function expectNoRows(runner: QueryRunner): Promise<void> {
  for (const table of ['customers', 'products', 'sales_transactions', 'support_tickets']) {
    const rows = (await runner.query(`select 1 from ${table} limit 1`)) as unknown[];
    if (rows.length === 0) continue;
    throw new SchemaError(
      'it was filled before there were sums of its rows; load the files into a new database',
    );
  }
}
