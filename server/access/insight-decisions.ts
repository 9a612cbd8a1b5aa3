import type { TypeDecision } from './access.js';

/** Findings, trends and scores. They name whom they are about and count; amounts stand in fields of their own. */
export const INSIGHT_DECISIONS = {
  Overview: {
    reached: ['period', 'comparison'],
    customers: ['activeCustomers', 'orders', 'salesByMonth', 'salesLines', 'topCustomers', 'units'],
    products: ['activeProducts', 'topProducts'],
    sales: ['averageOrderValue', 'grossRevenue', 'netRevenue', 'returns'],
    tickets: ['averageSentiment', 'negativeTicketShare', 'openTickets', 'tickets', 'ticketsByMonth'],
    insights: ['alerts', 'anomalies', 'churnRisks', 'crossSells'],
  },
  ComparedMonths: { customers: ['salesByMonth'], tickets: ['ticketsByMonth'] },
  Kpi: 'reached',
  Period: 'reached',

  Insight: {
    reached: [
      ...['id', 'kind', 'severity', 'headline', 'explanation', 'rule', 'evidence', 'confidence'],
      ...['enoughData', 'asOf', 'rows'],
    ],
    customers: ['customer'],
    products: ['product'],
    sales: ['valueAtStake'],
  },
  InsightRule: 'reached',
  Evidence: { reached: ['label', 'unit'], amounts: ['value'] },
  Confidence: 'reached',
  RowsLink: 'reached',

  Anomaly: {
    reached: [
      ...['id', 'rule', 'rules', 'severity', 'k', 'n', 'share', 'expectedShare', 'p', 'q'],
      ...['explanation', 'evidence', 'rows', 'insights', 'asOf'],
    ],
    customers: ['customer'],
    sales: ['valueAtStake'],
  },
  AnomalyConnection: 'reached',
  AnomalyEdge: 'reached',

  Trend: {
    reached: [
      ...['status', 'direction', 'month', 'previousMonth', 'units', 'previousUnits', 'change'],
      ...['seasonallyAdjusted', 'usualChange', 'adjustedChange', 'beyondNoise', 'pValue', 'qValue'],
      ...['largestOrder', 'orders', 'previousOrders', 'yearAgoUnits', 'yearAgoChange', 'toDate'],
      ...['threshold', 'enoughData', 'explanation', 'asOf'],
    ],
    products: ['product'],
    sales: ['previousRevenue', 'revenue', 'revenueChange'],
  },
  TrendConnection: 'reached',
  TrendEdge: 'reached',
  GroupTrend: {
    reached: [
      ...['by', 'name', 'status', 'direction', 'month', 'previousMonth', 'units', 'previousUnits', 'change'],
      ...['seasonallyAdjusted', 'usualChange', 'adjustedChange', 'beyondNoise', 'pValue', 'qValue'],
      ...['largestOrder', 'orders', 'previousOrders', 'yearAgoUnits', 'yearAgoChange', 'toDate'],
      ...['threshold', 'enoughData', 'explanation', 'asOf'],
    ],
    sales: ['previousRevenue', 'revenue', 'revenueChange'],
  },
  LargestOrder: { reached: ['month', 'share', 'units'], customers: ['transaction'] },
  MonthToDate: 'reached',

  Companion: {
    reached: [
      ...['baskets', 'confidence', 'count', 'explanation', 'lift', 'pValue', 'reverseConfidence'],
      ...['score', 'support'],
    ],
    products: ['product'],
  },
  Recommendation: {
    reached: ['basedOn', 'explanation', 'probability', 'score'],
    products: ['product'],
    sales: ['expectedValue'],
  },
  RecommendationBasis: 'reached',
  RecommendationReason: { reached: ['confidence', 'count', 'lift', 'weight'], products: ['product'] },
  Opportunity: {
    reached: ['expectedValue', 'insightId'],
    customers: ['customer'],
    products: ['product'],
  },
  OpportunityConnection: 'reached',
  OpportunityEdge: 'reached',

  ChurnRisk: 'reached',
  ChurnContribution: { reached: ['label', 'name', 'points', 'unit'], amounts: ['value'] },
  ChurnModelCard: 'reached',
  ChurnBackTest: 'reached',
  ChurnCalibration: 'reached',
  ChurnModelQuality: 'reached',
  ChurnWeight: 'reached',
  ChurnWindow: 'reached',

  HealthScore: 'reached',
  HealthPart: {
    reached: ['contribution', 'explanation', 'label', 'name', 'rows', 'unit', 'weight'],
    amounts: ['value'],
  },
  HealthInMonth: 'reached',
  HealthChange: 'reached',
  HealthPartChange: 'reached',

  LifetimeValue: {
    reached: [
      ...['expectedValue', 'low', 'high', 'level', 'expectedPurchases', 'expectedOrderValue'],
      ...['probabilityAlive', 'months', 'monthlyDiscount', 'explanation', 'rule', 'confidence'],
      ...['enoughData', 'modelCard', 'dataVersion', 'asOf'],
    ],
    sales: ['pastValue'],
  },
  LifetimeModelCard: 'reached',
  LifetimeBackTest: 'reached',
} as const satisfies Record<string, TypeDecision>;
