import type { ColumnType } from '../kit/dialect.js';

/** The tables of scores: replaced as a whole by each run. Money and scores of tickets are in ten-thousandths. */
export const SCORE_TABLES = {
  /** What a customer will bring in the next twelve months; `low` … `high` is the interval of `expected`. */
  lifetime_values: {
    customer_key: 'integer',
    alive: 'double precision',
    expected_purchases: 'double precision',
    average: 'bigint',
    expected: 'bigint',
    low: 'bigint',
    high: 'bigint',
  },
  /** The probability of no purchase in the days ahead (null: known too shortly), and what it is made of (JSON). */
  churn_risks: { customer_key: 'integer', probability: 'double precision', contributions: 'text' },
  /** The score (0 … 100; null: too little to go by), its parts and its past (JSON). */
  health_scores: { customer_key: 'integer', score: 'double precision', parts: 'text', history: 'text' },
  /** A customer's latest scored tickets, since `first_day`, against its own earlier ones; `expected` is the share of negative ones to expect after those. */
  mood_turns: {
    customer_key: 'integer',
    first_day: 'integer',
    recent: 'integer',
    recent_negative: 'integer',
    recent_mean: 'integer',
    earlier: 'integer',
    earlier_negative: 'integer',
    earlier_mean: 'integer',
    expected: 'double precision',
    p: 'double precision',
    q: 'double precision',
  },
  /** The last complete month of a product against the month before. */
  product_trends: {
    product_key: 'integer',
    month: 'integer',
    units: 'bigint',
    previous_units: 'bigint',
    p: 'double precision',
    q: 'double precision',
  },
  /** What is bought with a product, best first. */
  companions: {
    product_key: 'integer',
    place: 'integer',
    companion_key: 'integer',
    baskets: 'bigint',
    score: 'double precision',
  },
  /** A customer's best recommendation and what it may bring. */
  customer_recommendations: { customer_key: 'integer', product_key: 'integer', expected: 'bigint' },
} as const satisfies Record<string, Record<string, ColumnType>>;

export type ScoreTable = keyof typeof SCORE_TABLES;
