import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINITIONS } from '../kit/dialect.js';

/** What all servers on one database count together. Instants are ms since 1970 UTC. */
export class SharedCounts1760000000007 implements MigrationInterface {
  readonly name = 'SharedCounts1760000000007';

  async up(runner: QueryRunner): Promise<void> {
    const dialect = runner.connection.options.type as 'sqlite' | 'postgres';
    const { id } = DEFINITIONS[dialect];
    await runner.query(`create table sign_in_attempts (
       name ${id} primary key,
       attempts integer not null,
       until bigint not null)`);
    if (dialect === 'sqlite') return;
    // counted with every request and worth nothing a minute later: not written ahead, and with room to change in place
    await runner.query(`create unlogged table rate_counts (
       caller ${id} primary key,
       requests bigint not null,
       points bigint not null,
       until bigint not null) with (fillfactor = 50)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table if exists rate_counts');
    await runner.query('drop table sign_in_attempts');
  }
}
