import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * On PostgreSQL: which write of each process was the last to be stored. Whoever loses the connection while committing
 * finds out by it. On SQLite no connection can be lost.
 */
export class WriteReceipts1760000000010 implements MigrationInterface {
  readonly name = 'WriteReceipts1760000000010';

  async up(runner: QueryRunner): Promise<void> {
    if (runner.connection.options.type !== 'postgres') return;
    await runner.query(`
      create table write_receipts (writer uuid primary key, number bigint not null, written_at bigint not null)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    if (runner.connection.options.type !== 'postgres') return;
    await runner.query('drop table write_receipts');
  }
}
