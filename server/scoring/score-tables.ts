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
  /** The probability of no purchase in the days ahead, and what it is made of (JSON). */
  churn_risks: { customer_key: 'integer', probability: 'double precision', contributions: 'text' },
  /** The score (0 … 100), its parts and its past (JSON). */
  health_scores: { customer_key: 'integer', score: 'double precision', parts: 'text', history: 'text' },
  /** A customer's latest tickets against its own earlier ones. */
  mood_turns: {
    customer_key: 'integer',
    recent: 'integer',
    recent_mean: 'double precision',
    earlier: 'integer',
    earlier_mean: 'double precision',
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
