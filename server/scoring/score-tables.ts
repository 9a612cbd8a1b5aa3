import type { ColumnType } from '../kit/dialect.js';

/** Sales of a month against those of the month before. */
const TREND = {
  month: 'integer',
  units: 'bigint',
  previous_units: 'bigint',
  orders: 'bigint',
  previous_orders: 'bigint',
  gross: 'bigint',
  previous_gross: 'bigint',
  /** Null when the data do not reach back. */
  year_ago_units: 'bigint',
  /** What the ratio of the units would be by season and working days alone; null when not adjusted for them. */
  usual_ratio: 'double precision',
  /** Null when there is nothing to test. */
  p: 'double precision',
  q: 'double precision',
  /** The change in percent that is beyond noise, season and any single order; 0 when there is none. */
  strength: 'double precision',
  /** 1 when the units rose, −1 when they fell, else 0. */
  direction: 'integer',
  /** Absolute change of the revenue. */
  moved: 'bigint',
  /** A line of the one order that makes up more than half of a month; null when there is none. */
  largest_line: 'integer',
  largest_units: 'bigint',
  largest_month: 'integer',
  /** The month under way and the same days of the month before it; null when the last month is complete. */
  to_date_units: 'bigint',
  to_date_previous: 'bigint',
} as const satisfies Record<string, ColumnType>;

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
  /**
   * The probability of no purchase in the days ahead (null: known too shortly), and what it is made of (JSON). `at_stake` is the
   * probability times what was bought in the last twelve months; null where the risk is nothing to be told of.
   */
  churn_risks: {
    customer_key: 'integer',
    probability: 'double precision',
    contributions: 'text',
    at_stake: 'bigint',
  },
  /** The score (0 … 100; null: too little to go by), its parts and its past (JSON). */
  health_scores: { customer_key: 'integer', score: 'double precision', parts: 'text', history: 'text' },
  /** A customer's `k` negative of `n` scored tickets of the last days; those judged alone. */
  ticket_moods: {
    days: 'integer',
    customer_key: 'integer',
    n: 'integer',
    k: 'integer',
    p: 'double precision',
    q: 'double precision',
  },
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
  /** The last complete month of a product against the month before; `listed` is 1 when it may be called a trend. */
  product_trends: { product_key: 'integer', ...TREND, listed: 'integer' },
  /** The same of a category, a segment (`name`) or the whole. */
  group_trends: { kind: 'text', place: 'integer', name: 'text', ...TREND },
  /**
   * What is bought with a product. `place` is its place among the patterns, from 1, or 0 when it is none but among the best
   * there is; `score` the affinity, 0 … 1; `force` what the product adds to `leak`, the force of the companion's popularity.
   */
  companions: {
    product_key: 'integer',
    companion_key: 'integer',
    place: 'integer',
    baskets: 'bigint',
    buyers: 'bigint',
    score: 'double precision',
    force: 'double precision',
    leak: 'double precision',
  },
  /** A customer's most valuable recommendation and what it may bring in the next order. */
  customer_recommendations: { customer_key: 'integer', product_key: 'integer', expected: 'bigint' },
} as const satisfies Record<string, Record<string, ColumnType>>;

export type ScoreTable = keyof typeof SCORE_TABLES;
