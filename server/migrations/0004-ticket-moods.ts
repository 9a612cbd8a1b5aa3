import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINITIONS } from '../kit/dialect.js';

/** The customers' shares of negative tickets join the scores; server/scoring/score-tables.ts says what each column means. */
export class TicketMoods1760000000004 implements MigrationInterface {
  readonly name = 'TicketMoods1760000000004';

  async up(runner: QueryRunner): Promise<void> {
    const { clustered } = DEFINITIONS[runner.connection.options.type as 'sqlite' | 'postgres'];
    await runner.query(`create table ticket_moods (
       days integer not null,
       customer_key integer not null,
       n integer not null,
       k integer not null,
       p double precision not null,
       q double precision not null,
       primary key (days, customer_key)) ${clustered}`);
    await runner.query('create index ticket_moods_q on ticket_moods (days, q, customer_key)');
    // scores without the new ones are not fresh; the old ones serve until the next run
    await runner.query(`delete from models where name = 'run'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table ticket_moods');
  }
}
