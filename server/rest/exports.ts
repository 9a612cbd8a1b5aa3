import type { Route } from './route.js';
import { anomalies } from './routes/anomalies.js';
import { audit } from './routes/audit.js';
import { customers } from './routes/customers.js';
import { products } from './routes/products.js';
import { tickets } from './routes/tickets.js';
import { transactions } from './routes/transactions.js';
import { trends } from './routes/trends.js';

/** The whole of a list as a file: the list's own operation and parameters, with a line for each entry. */
export interface Export {
  list: Route;
  /** The columns by their names, in order, each with the way from an entry of the list to its value. */
  columns: Readonly<Record<string, string>>;
}

/** What can be taken away as CSV. Names are those under which the same columns are loaded, where they can be. */
export const EXPORTS = {
  customers: {
    list: customers,
    columns: {
      customer_id: 'id',
      name: 'name',
      email: 'email',
      industry: 'industry',
      region: 'region',
      segment: 'segment',
      signup_date: 'signupDate',
      gross_revenue: 'sales.grossRevenue',
      returns: 'sales.returns',
      net_revenue: 'sales.netRevenue',
      units: 'sales.units',
      orders: 'sales.orders',
      average_order_value: 'sales.averageOrderValue',
      first_purchase: 'sales.firstPurchase',
      last_purchase: 'sales.lastPurchase',
      health_score: 'health.score',
      churn_probability: 'churn.probability',
      expected_value: 'lifetimeValue.expectedValue',
      tickets: 'ticketSentiment.tickets',
      negative_tickets: 'ticketSentiment.negative',
    },
  },
  products: {
    list: products,
    columns: {
      product_id: 'id',
      name: 'name',
      category: 'category',
      price: 'price',
      cost: 'cost',
      excluded: 'excluded',
      gross_revenue: 'performance.grossRevenue',
      returns: 'performance.returns',
      net_revenue: 'performance.netRevenue',
      units: 'performance.units',
      returned_units: 'performance.returnedUnits',
      orders: 'performance.orders',
      customers: 'performance.customers',
      average_price: 'performance.averagePrice',
      return_rate: 'performance.returnRate',
      gross_profit: 'performance.grossProfit',
      margin: 'performance.margin',
      first_sale: 'performance.firstSale',
      last_sale: 'performance.lastSale',
      trend: 'trend.status',
      trend_change: 'trend.change',
      tickets: 'ticketSentiment.tickets',
      negative_tickets: 'ticketSentiment.negative',
    },
  },
  transactions: {
    list: transactions,
    columns: {
      transaction_id: 'id',
      order_id: 'orderId',
      customer_id: 'customer.id',
      customer_name: 'customer.name',
      product_id: 'product.id',
      product_name: 'product.name',
      quantity: 'quantity',
      unit_price: 'unitPrice',
      amount: 'amount',
      occurred_at: 'occurredAt',
    },
  },
  tickets: {
    list: tickets,
    columns: {
      ticket_id: 'id',
      customer_id: 'customer.id',
      customer_name: 'customer.name',
      product_id: 'product.id',
      product_name: 'product.name',
      subject: 'subject',
      body: 'body',
      channel: 'channel',
      priority: 'priority',
      status: 'status',
      sentiment_score: 'sentimentScore',
      sentiment: 'sentiment',
      opened_at: 'openedAt',
      resolved_at: 'resolvedAt',
    },
  },
  anomalies: {
    list: anomalies,
    columns: {
      customer_id: 'customer.id',
      customer_name: 'customer.name',
      segment: 'customer.segment',
      rule: 'rule',
      severity: 'severity',
      negative_tickets: 'k',
      scored_tickets: 'n',
      negative_share: 'share',
      expected_share: 'expectedShare',
      p: 'p',
      q: 'q',
      value_at_stake: 'valueAtStake',
      explanation: 'explanation',
      as_of: 'asOf',
    },
  },
  trends: {
    list: trends,
    columns: {
      product_id: 'product.id',
      product_name: 'product.name',
      category: 'product.category',
      status: 'status',
      month: 'month',
      previous_month: 'previousMonth',
      units: 'units',
      previous_units: 'previousUnits',
      change: 'change',
      usual_change: 'usualChange',
      adjusted_change: 'adjustedChange',
      orders: 'orders',
      previous_orders: 'previousOrders',
      revenue: 'revenue',
      previous_revenue: 'previousRevenue',
      revenue_change: 'revenueChange',
      p_value: 'pValue',
      q_value: 'qValue',
      explanation: 'explanation',
    },
  },
  audit: {
    list: audit,
    columns: {
      at: 'at',
      kind: 'kind',
      actor: 'actor',
      person_id: 'personId',
      subject: 'subject',
      detail: 'detail',
      address: 'address',
    },
  },
} as const satisfies Record<string, Export>;
