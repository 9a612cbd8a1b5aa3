import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Risks are ranked by what is at stake as they are scored, and recommendations are found by their product. */
export class RankedScores1760000000013 implements MigrationInterface {
  readonly name = 'RankedScores1760000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table churn_risks add column at_stake bigint');
    await runner.query('create index churn_risks_at_stake on churn_risks (at_stake, customer_key)');
    await runner.query(
      'create index customer_recommendations_product on customer_recommendations (product_key, expected, customer_key)',
    );
    // scores without the new ones are not fresh; the old ones serve until the next run
    await runner.query(`delete from models where name = 'run'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index customer_recommendations_product');
    await runner.query('drop index churn_risks_at_stake');
    await runner.query('alter table churn_risks drop column at_stake');
  }
}
