/** The thresholds of the insights, from the configuration. */
export interface InsightSettings {
  /** A ticket is negative at or below this score, in ten-thousandths (−10,000 … 0). */
  negativeAt: number;
  /** Change of units, in percent, beyond which a trend is one. */
  trendThreshold: number;
  /** Expected share of false ones among the trends that are called (0 … 1). */
  trendMaxQ: number;
  /** Days up to the end of the data in which a customer's tickets are looked at. */
  anomalyWindow: number;
  /** Expected share of false ones among the customers that are flagged (0 … 1). */
  anomalyMaxQ: number;
  /** Scored tickets a customer needs to be judged. */
  anomalyMinTickets: number;
  /** Days ahead for which churn is predicted. */
  churnDays: number;
  /** Baskets two products must share at least. */
  minBaskets: number;
  /** What each part of the health score weighs; any positive numbers, their shares count. */
  healthWeights: HealthWeights;
}

export const HEALTH_PARTS = ['rhythm', 'spend', 'sentiment', 'tickets', 'outlook'] as const;
export type HealthPart = (typeof HEALTH_PARTS)[number];
export type HealthWeights = Record<HealthPart, number>;

export const DEFAULT_INSIGHT_SETTINGS: InsightSettings = {
  negativeAt: -2_500,
  trendThreshold: 20,
  trendMaxQ: 0.05,
  anomalyWindow: 180,
  anomalyMaxQ: 0.05,
  anomalyMinTickets: 5,
  churnDays: 90,
  minBaskets: 3,
  healthWeights: { rhythm: 30, spend: 20, sentiment: 20, tickets: 10, outlook: 20 },
};
