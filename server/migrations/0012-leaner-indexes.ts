import type { MigrationInterface, QueryRunner } from 'typeorm';

const TIMES = {
  transactions_customer: 'customer_key, occurred_at',
  transactions_product: 'product_key, occurred_at',
  transactions_occurred: 'occurred_at',
} as const;

/**
 * Pairs of products are read from an index alone, whichever of the two is asked for; nothing is read from months of customers
 * by month. On SQLite, where every index ends with the key of its row, those of sales no longer hold it twice.
 */
export class LeanerIndexes1760000000012 implements MigrationInterface {
  readonly name = 'LeanerIndexes1760000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop index customer_months_month');
    await runner.query('drop index product_pairs_b');
    await runner.query('create index product_pairs_b on product_pairs (product_b, product_a, baskets)');
    await replaceTimes(runner, (columns) => columns);
  }

  async down(runner: QueryRunner): Promise<void> {
    await replaceTimes(runner, (columns) => `${columns}, transaction_key`);
    await runner.query('drop index product_pairs_b');
    await runner.query('create index product_pairs_b on product_pairs (product_b)');
    await runner.query('create index customer_months_month on customer_months (month, customer_key)');
  }
}

async function replaceTimes(runner: QueryRunner, columnsOf: (columns: string) => string): Promise<void> {
  if (runner.connection.options.type !== 'sqlite') return;
  for (const [name, columns] of Object.entries(TIMES)) {
    await runner.query(`drop index ${name}`);
    await runner.query(`create index ${name} on sales_transactions (${columnsOf(columns)})`);
  }
}
