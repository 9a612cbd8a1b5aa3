import type { TypeDecision } from './access.js';

/**
 * Customers, products, sales and tickets. What they are is reached with them; what was paid for them and what was written in
 * them is decided field by field.
 */
export const RECORD_DECISIONS = {
  Customer: {
    reached: [
      ...['id', 'name', 'email', 'industry', 'region', 'segment', 'signupDate'],
      ...['sales', 'salesByMonth', 'transactions'],
    ],
    products: ['topProducts'],
    tickets: ['ticketSentiment', 'tickets', 'ticketsByMonth', 'timeline'],
    insights: ['churn', 'health', 'insights', 'recommendationBasis', 'recommendations'],
    value: ['lifetimeValue'],
  },
  CustomerConnection: 'reached',
  CustomerEdge: 'reached',
  CustomerSales: {
    reached: ['orders', 'units', 'firstPurchase', 'lastPurchase'],
    sales: ['averageOrderValue', 'grossRevenue', 'netRevenue', 'returns'],
  },
  CustomerProduct: { reached: ['orders', 'units'], products: ['product'], sales: ['grossRevenue'] },
  CustomerRevenue: { reached: ['orders', 'units'], customers: ['customer'], sales: ['grossRevenue'] },
  ProductCustomer: { reached: ['orders', 'units'], customers: ['customer'], sales: ['grossRevenue'] },
  ProductSales: { reached: ['orders', 'units'], products: ['product'], sales: ['grossRevenue'] },

  Product: {
    reached: ['id', 'name', 'category', 'excluded', 'price', 'performance', 'salesByMonth'],
    customers: ['topCustomers', 'transactions'],
    margins: ['cost', 'margin', 'profitByMonth'],
    tickets: ['ticketSentiment', 'tickets', 'ticketsByMonth'],
    insights: ['frequentlyBoughtTogether', 'insights', 'trend'],
  },
  ProductConnection: 'reached',
  ProductEdge: 'reached',
  ProductPerformance: {
    reached: ['customers', 'firstSale', 'lastSale', 'orders', 'returnRate', 'returnedUnits', 'units'],
    sales: ['averagePrice', 'grossRevenue', 'netRevenue', 'returns'],
    margins: ['grossProfit', 'margin'],
  },
  MonthlyProfit: {
    reached: ['complete', 'month'],
    sales: ['netRevenue'],
    margins: ['grossProfit', 'margin'],
  },
  MonthlySales: {
    reached: ['complete', 'month', 'orders', 'units'],
    sales: ['grossRevenue', 'netRevenue', 'returns'],
  },

  Transaction: {
    reached: ['id', 'orderId', 'quantity', 'isReturn', 'occurredAt'],
    customers: ['customer'],
    products: ['product'],
    sales: ['amount', 'unitPrice'],
  },
  TransactionConnection: 'reached',
  TransactionEdge: 'reached',
  PastOrder: {
    reached: ['day', 'lines', 'orderId', 'orderedAt', 'returnLines', 'units'],
    sales: ['grossRevenue', 'netRevenue', 'returns'],
  },

  Ticket: {
    reached: [
      ...['id', 'channel', 'priority', 'status', 'openedAt', 'resolvedAt'],
      ...['sentiment', 'sentimentScore'],
    ],
    customers: ['customer'],
    products: ['product'],
    'ticket-texts': ['body', 'subject'],
  },
  TicketConnection: 'reached',
  TicketEdge: 'reached',
  SentimentSummary: 'reached',
  MonthlyTickets: 'reached',
  TimelineConnection: 'reached',
  TimelineEdge: 'reached',

  // a search looks only at what the one who searches may read
  SearchHit: 'reached',
  Facets: 'reached',
  DataStatus: 'reached',
  PageInfo: 'reached',
} as const satisfies Record<string, TypeDecision>;
