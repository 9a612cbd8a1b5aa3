import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINITIONS } from '../kit/dialect.js';

/** Customers are counted ahead: those of a product, and those who bought in any span of months. */
export class CountedCustomers1760000000011 implements MigrationInterface {
  readonly name = 'CountedCustomers1760000000011';

  async up(runner: QueryRunner): Promise<void> {
    const { clustered } = DEFINITIONS[runner.connection.options.type as 'sqlite' | 'postgres'];
    const statements = [
      'alter table product_totals add column customers bigint not null default 0',
      `update product_totals set customers = (
         select count(*) from customer_products c where c.product_key = product_totals.product_key)`,
      `create table active_months (
         month integer not null,
         previous_month integer not null,
         segment_key integer not null,
         customers bigint not null,
         primary key (month, previous_month, segment_key)) ${clustered}`,
      `insert into active_months
       select month, previous_month, segment_key, count(*)
       from (
         select m.month, coalesce(lag(m.month) over (partition by m.customer_key order by m.month), 0) as previous_month,
           c.segment_key
         from customer_months m join customers c on c.customer_key = m.customer_key
         where m.orders > 0) a
       group by month, previous_month, segment_key`,
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table active_months');
    await runner.query('alter table product_totals drop column customers');
  }
}
