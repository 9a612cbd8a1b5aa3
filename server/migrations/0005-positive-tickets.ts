import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rollups that count tickets by mood, and the keys of their rows. */
const ROLLUPS = {
  ticket_days: ['day', 'segment_key'],
  customer_ticket_months: ['customer_key', 'month'],
  product_ticket_months: ['product_key', 'month'],
} as const;

const NEGATIVE_AT = `(
  select cast(round(cast(value as double precision) * 10000) as integer) from settings where name = 'negative_sentiment')`;

/** The ticket rollups count positive tickets too: those at or above the opposite of the limit for negative ones. */
export class PositiveTickets1760000000005 implements MigrationInterface {
  readonly name = 'PositiveTickets1760000000005';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, keys] of Object.entries(ROLLUPS)) {
      await runner.query(`alter table ${table} add column positive bigint not null default 0`);
      await runner.query(`
        update ${table} set positive = counted.positive
        from (
          select ${keys.join(', ')}, count(*) as positive
          from (
            select c.segment_key, t.customer_key, t.product_key, t.day, t.month
            from support_tickets t join customers c on c.customer_key = t.customer_key
            where t.sentiment >= -${NEGATIVE_AT} and t.sentiment > ${NEGATIVE_AT}) k
          group by ${keys.join(', ')}) counted
        where ${keys.map((key) => `${table}.${key} = counted.${key}`).join(' and ')}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(ROLLUPS)) await runner.query(`alter table ${table} drop column positive`);
  }
}
