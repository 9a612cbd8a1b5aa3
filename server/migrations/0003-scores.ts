import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DEFINITIONS } from '../kit/dialect.js';

const TREND = `
  month integer not null,
  units bigint not null,
  previous_units bigint not null,
  orders bigint not null,
  previous_orders bigint not null,
  gross bigint not null,
  previous_gross bigint not null,
  year_ago_units bigint,
  usual_ratio double precision,
  p double precision,
  q double precision,
  strength double precision not null,
  direction integer not null,
  moved bigint not null,
  largest_line integer,
  largest_units bigint,
  largest_month integer,
  to_date_units bigint,
  to_date_previous bigint`;

/** What is computed ahead of the questions; server/scoring/score-tables.ts says what each column means. */
export class Scores1760000000003 implements MigrationInterface {
  readonly name = 'Scores1760000000003';

  async up(runner: QueryRunner): Promise<void> {
    const { clustered } = DEFINITIONS[runner.connection.options.type as 'sqlite' | 'postgres'];
    const statements = [
      `create table models (
         name text primary key,
         version integer not null,
         as_of bigint not null,
         body text not null)`,
      `create table lifetime_values (
         customer_key integer not null primary key,
         alive double precision not null,
         expected_purchases double precision not null,
         average bigint not null,
         expected bigint not null,
         low bigint not null,
         high bigint not null) ${clustered}`,
      'create index lifetime_values_expected on lifetime_values (expected, customer_key)',
      `create table churn_risks (
         customer_key integer not null primary key,
         probability double precision,
         contributions text not null) ${clustered}`,
      'create index churn_risks_probability on churn_risks (probability, customer_key)',
      `create table health_scores (
         customer_key integer not null primary key,
         score double precision,
         parts text not null,
         history text not null) ${clustered}`,
      'create index health_scores_score on health_scores (score, customer_key)',
      `create table mood_turns (
         customer_key integer not null primary key,
         first_day integer not null,
         recent integer not null,
         recent_negative integer not null,
         recent_mean integer not null,
         earlier integer not null,
         earlier_negative integer not null,
         earlier_mean integer not null,
         expected double precision not null,
         p double precision not null,
         q double precision not null) ${clustered}`,
      'create index mood_turns_q on mood_turns (q, customer_key)',
      `create table product_trends (
         product_key integer not null primary key,
         ${TREND},
         listed integer not null) ${clustered}`,
      'create index product_trends_listed on product_trends (moved, product_key) where listed = 1',
      `create table group_trends (
         kind text not null,
         place integer not null,
         name text not null,
         ${TREND},
         primary key (kind, place)) ${clustered}`,
      `create table companions (
         product_key integer not null,
         companion_key integer not null,
         place integer not null,
         baskets bigint not null,
         buyers bigint not null,
         score double precision not null,
         force double precision not null,
         leak double precision not null,
         primary key (product_key, companion_key)) ${clustered}`,
      `create table customer_recommendations (
         customer_key integer not null primary key,
         product_key integer not null,
         expected bigint not null) ${clustered}`,
      'create index customer_recommendations_expected on customer_recommendations (expected, customer_key)',
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'models',
      'lifetime_values',
      'churn_risks',
      'health_scores',
      'mood_turns',
      'product_trends',
      'group_trends',
      'companions',
      'customer_recommendations',
    ]) {
      await runner.query(`drop table ${table}`);
    }
  }
}
